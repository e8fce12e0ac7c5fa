package org.tradingarena.marketdata.domain.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.START;
import static org.tradingarena.marketdata.domain.candles.ScriptedVenue.STEP;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/**
 * Messages that are lost, doubled, late, out of order or corrected, cut off for a while, with the history up or down: what
 * is told is contiguous or announced at every moment, and equal to the truth in the end. Repeat one with
 * {@code -Darena.seed=N}.
 */
class CandleFlowPropertiesTest {

    private static final int SECONDS = 300;
    private static final int CASES = 80;
    private static final Symbol BTC = new Symbol("BTC/USDT");

    static List<Long> seeds() {
        Long one = Long.getLong("arena.seed");
        return one != null ? List.of(one) : LongStream.range(0, CASES).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellTheTruthOfASpoiltStreamOfCandles(long seed) {
        // given
        Random random = new Random(seed);
        CandleSeries series = new CandleSeries("binance-spot", BTC, STEP);
        KlineFlow flow = new KlineFlow(new ToldCandles(series), IngestTimings.of(STEP), START);
        ScriptedVenue venue = new ScriptedVenue(series, flow, random, SECONDS, 2);
        Spoiling spoiling = new Spoiling(random, venue);
        for (Candle candle : venue.truth()) {
            Instant close = candle.openTime().plus(STEP);
            if (random.nextInt(40) == 0) {
                venue.sendCandle(spoiling.soon(close), Candle.empty(candle.openTime(), Price.of("1")));
                venue.sendCandle(spoiling.soon(close).plusSeconds(8), candle);
            } else {
                spoiling.send(close, time -> venue.sendCandle(time, candle));
            }
        }

        // when
        venue.play();

        // then
        shouldBeTheTruth(seed, venue, spoiling.historyWasDown());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellTheTruthOfASpoiltStreamOfTrades(long seed) {
        // given
        Random random = new Random(seed);
        CandleSeries series = new CandleSeries("binance-perpetual", BTC, STEP);
        TradeFlow flow = new TradeFlow(new ToldCandles(series), IngestTimings.of(STEP), START);
        ScriptedVenue venue = new ScriptedVenue(series, flow, random, SECONDS, 0.5 + random.nextInt(8));
        Spoiling spoiling = new Spoiling(random, venue);
        for (AggregateTrade trade : venue.trades()) {
            spoiling.send(trade.time(), time -> venue.sendTrade(time, trade));
        }
        for (int second = 0; second < SECONDS + 20; second++) {
            spoiling.send(START.plusSeconds(second), venue::sendMark);
        }

        // when
        venue.play();

        // then
        shouldBeTheTruth(seed, venue, spoiling.historyWasDown());
    }

    private static void shouldBeTheTruth(long seed, ScriptedVenue venue, boolean historyWasDown) {
        List<Candle> wrong = venue.truth().stream()
                .filter(candle -> !candle.equals(venue.told().candles().get(candle.openTime())))
                .toList();
        assertThat(wrong).as("wrong or missing candles of seed %d", seed).isEmpty();
        if (!historyWasDown) {
            assertThat(venue.told().of(GapDetected.class))
                    .as("gaps of seed %d although the history was there", seed)
                    .allMatch(gap -> !gap.from().isBefore(venue.end()));
        }
    }
}
