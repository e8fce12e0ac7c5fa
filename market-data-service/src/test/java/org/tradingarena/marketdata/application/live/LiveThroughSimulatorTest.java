package org.tradingarena.marketdata.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.marketdata.application.live.LiveScene.BTC;
import static org.tradingarena.marketdata.application.live.LiveScene.ETH;
import static org.tradingarena.marketdata.application.live.LiveScene.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.simulators.binance.BinanceVenue;
import org.tradingarena.simulators.binance.tape.CandleTape;

/** From the sockets and the history of a simulated venue to frames, through a crash, in real time. */
class LiveThroughSimulatorTest {

    private static final Duration WARM_UP = Duration.ofHours(8);

    @Test
    void shouldTellEverySecondOfTheVenueThroughACrash() throws Exception {
        try (BinanceVenue venue = BinanceVenue.on(CandleTape.synthetic(List.of("BTCUSDT", "ETHUSDT"), 5))
                        .startingAt(Instant.now())
                        .start();
                SimulatedMarket market = new SimulatedMarket(
                        venue, Set.of(new LiveSymbol("binance-spot", BTC), new LiveSymbol("binance-spot", ETH)))) {
            // given: a start on the last whole minute, some seconds of which are owed from the history
            Instant now = venue.now();
            Instant start = now.truncatedTo(ChronoUnit.MINUTES);
            int rounds = (int) (Duration.between(start, now).toSeconds() / 5) + 3;
            CompetitionSpec spec = labelled(
                    Competitions.live(start.minus(WARM_UP), start, rounds, BTC, ETH),
                    market.profile().label());
            CompetitionChanged competition = Competitions.running("live", spec);
            long frames = FrameGrid.of(spec).lastFrame() + 1;
            long owed = Duration.between(start, now).toSeconds();

            // when
            market.run(competition);
            await().atMost(Duration.ofSeconds(60)).until(() -> market.frames().size() > owed + 4);
            market.crash();
            market.run(competition);
            await().atMost(Duration.ofSeconds(90)).until(() -> market.frames().size() >= frames);

            // then
            List<MarketFrame> told = market.frames().frames();
            assertThat(told)
                    .extracting(MarketFrame::frame)
                    .containsExactlyElementsOf(
                            LongStream.range(0, frames).boxed().toList());
            assertThat(bars(told, BTC)).isEqualTo(atTheVenue(market, BTC, "BTCUSDT", start, frames));
            assertThat(bars(told, ETH)).isEqualTo(atTheVenue(market, ETH, "ETHUSDT", start, frames));
            assertThat(Objects.requireNonNull(told.getLast().boundary())
                            .snapshot()
                            .symbols()
                            .getFirst()
                            .timeframes()
                            .getLast()
                            .candles())
                    .hasSizeGreaterThanOrEqualTo(1);
            assertThat(market.registry()
                            .counter("arena.feed.rebuilds.differing")
                            .count())
                    .isZero();
        }
    }

    private static List<Bar> bars(List<MarketFrame> told, Symbol symbol) {
        return told.stream()
                .map(frame -> frame.bars().get(symbol.equals(BTC) ? 0 : 1))
                .toList();
    }

    private static List<Bar> atTheVenue(
            SimulatedMarket market, Symbol symbol, String venueSymbol, Instant start, long frames) throws Exception {
        List<Bar> bars = new ArrayList<>();
        for (Candle candle : market.history().candles(venueSymbol, SECOND, start, start.plusSeconds(frames))) {
            bars.add(candle.toBar(symbol));
        }
        return bars;
    }

    private static CompetitionSpec labelled(CompetitionSpec spec, String label) {
        MarketSpec market = spec.market();
        return Competitions.withMarket(
                spec,
                new MarketSpec(
                        market.source(),
                        market.dataset(),
                        label,
                        true,
                        market.venue(),
                        market.funding(),
                        market.instruments(),
                        market.step(),
                        market.anchor(),
                        market.start(),
                        market.end()));
    }
}
