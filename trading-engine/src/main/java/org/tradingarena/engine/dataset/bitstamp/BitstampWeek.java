package org.tradingarena.engine.dataset.bitstamp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.engine.market.TradesToCandles;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;

/**
 * Bitstamp BTC/USD, 25 November to 1 December 2013: 100,000 real trades as candles. The file is read at the first use and
 * the candles are kept; safe for use by many threads.
 */
public final class BitstampWeek implements CandleSource {

    /** The only symbol of the recording. */
    public static final Symbol BTC_USD = new Symbol("BTC/USD");

    /** Time of the first recorded minute and of the end of the last whole hour. */
    public static final Instant FIRST = Instant.parse("2013-11-25T00:00:00Z");

    public static final Instant LAST = Instant.parse("2013-12-01T16:00:00Z");

    private final DatasetDescription description;
    private @Nullable List<MarketStep> steps;

    /**
     * The week, or a part of it.
     *
     * @param from open time of the first candle; with {@code to} within the recording
     * @param step length of a candle
     */
    public BitstampWeek(String name, String label, Instant from, Instant to, Duration step) {
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new IllegalArgumentException("the recording lasts from " + FIRST + " to " + LAST);
        }
        this.description = new DatasetDescription(name, List.of(BTC_USD), false, from, to, step, label, false);
    }

    @Override
    public DatasetDescription description() {
        return description;
    }

    @Override
    public Stream<MarketStep> steps(List<Instrument> instruments, Instant from) {
        if (!instruments.stream().map(Instrument::symbol).toList().equals(description.symbols())) {
            throw new IllegalArgumentException("the recording has " + BTC_USD + " only");
        }
        List<MarketStep> all = recorded();
        return all.subList(all.size() - Math.toIntExact(description.stepsFrom(from)), all.size()).stream();
    }

    private synchronized List<MarketStep> recorded() {
        if (steps == null) {
            List<Candle> candles = TradesToCandles.between(
                    BitstampTrades.read(), description.from(), description.to(), description.step());
            steps = candles.stream()
                    .map(candle -> new MarketStep(candle.openTime(), List.of(candle.toBar(BTC_USD))))
                    .toList();
        }
        return steps;
    }
}
