package org.tradingarena.marketdata.application.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.marketdata.adapter.bitstamp.BitstampWeek;
import org.tradingarena.marketdata.domain.synthetic.SyntheticMarket;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.types.Symbol;

class DatasetsTest {

    private static final Datasets DATASETS = new Datasets(
            ArenaConfig.defaults().datasets(),
            (profile, seed) -> profile.simulated()
                    ? new SyntheticMarket(profile.name(), seed, profile.from(), profile.to())
                    : new BitstampWeek(profile.name(), profile.label(), profile.from(), profile.to(), profile.step()));

    private final MarketSpec replay = Competitions.replay(5).market();

    @Test
    void shouldFindTheRecordedWeekAndAnySyntheticSymbol() {
        assertThat(DATASETS.sourceOf(Competitions.replay(5))).isInstanceOf(MarketAnswer.Found.class);
        assertThat(DATASETS.sourceOf(Competitions.synthetic(5, new Symbol("ABC/USD"))))
                .isInstanceOfSatisfying(MarketAnswer.Found.class, found -> assertThat(
                                found.source().description().label())
                        .isEqualTo("synthetic, seed 7"));
    }

    @Test
    void shouldNameTheWaysToGetASymbolThatIsNotThere() {
        // given
        Instrument bitcoin = replay.instruments().getFirst();
        Instrument ether =
                new Instrument(new Symbol("ETH/USD"), bitcoin.tickSize(), bitcoin.lotStep(), bitcoin.minNotional());

        // when
        MarketAnswer.Refused refused = refused(with(List.of(bitcoin, ether), replay.step(), replay.start(), false), 5);

        // then
        assertThat(refused.code()).isEqualTo(FeedRefusal.SYMBOL_UNKNOWN);
        assertThat(refused.message())
                .contains("[BTC/USD], not [ETH/USD]")
                .contains("--synthetic")
                .contains("--live")
                .contains("import a data set");
    }

    @Test
    void shouldRefuseWhatTheDataDoesNotHave() {
        assertThat(refused(with(replay.instruments(), Duration.ofSeconds(30), replay.start(), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.STEP_UNSUPPORTED);
        assertThat(refused(replay, 100_000).code()).isEqualTo(FeedRefusal.RANGE_EXCEEDED);
        assertThat(refused(with(replay.instruments(), replay.step(), Instant.parse("2013-11-01T00:00:00Z"), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.RANGE_EXCEEDED);
        assertThat(refused(with(replay.instruments(), replay.step(), replay.start(), true), 5)
                        .code())
                .isEqualTo(FeedRefusal.LABEL_CONTRADICTED);
        assertThat(refused(with(replay.instruments(), Duration.ofMinutes(7), replay.start(), false), 5)
                        .code())
                .isEqualTo(FeedRefusal.SPEC_INVALID);
    }

    @Test
    void shouldRefuseALiveMarketByName() {
        // given
        MarketSpec live = new MarketSpec(
                MarketSource.LIVE,
                "binance",
                "Binance",
                false,
                replay.instruments(),
                replay.step(),
                replay.anchor(),
                replay.start(),
                null);

        // then
        assertThat(refused(live, 5).code()).isEqualTo(FeedRefusal.SOURCE_UNSUPPORTED);
    }

    private static MarketAnswer.Refused refused(MarketSpec market, int rounds) {
        return (MarketAnswer.Refused) DATASETS.sourceOf(Competitions.spec(market, rounds));
    }

    private MarketSpec with(List<Instrument> instruments, Duration step, Instant start, boolean simulated) {
        return new MarketSpec(
                replay.source(),
                replay.dataset(),
                replay.label(),
                simulated,
                instruments,
                step,
                replay.anchor(),
                start,
                replay.end());
    }
}
