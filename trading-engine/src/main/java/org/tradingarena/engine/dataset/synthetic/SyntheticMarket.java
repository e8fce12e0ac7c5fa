package org.tradingarena.engine.dataset.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;

/**
 * A made-up market for any symbol, in steps from a second to hours. All symbols follow one market by their betas, in its
 * moods, and jump with it; each also moves and jumps by itself. A candle depends on seed, symbol, tick, lot and time and on
 * nothing else: not on where the reading began, nor on which symbols are read together, nor on the step, longer steps being
 * made of shorter ones. Perpetuals have the prices of the spot market and an open interest beside them.
 */
public final class SyntheticMarket implements CandleSource {

    /** Where every walk begins; nothing can be read from before. */
    public static final Instant ORIGIN = Instant.parse("2020-01-01T00:00:00Z");

    /**
     * Version of the walk; another one makes other prices of the same seed. 1 walked every symbol by itself; 2 has a common
     * factor and jumps.
     */
    public static final int WALK = 2;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long seed;
    private final VenueKind venue;
    private final DatasetDescription description;

    /** The spot market of a seed in steps of a minute. */
    public SyntheticMarket(String name, long seed, Instant from, Instant to) {
        this(name, seed, VenueKind.SPOT, MINUTE, from, to);
    }

    /**
     * The market of a seed.
     *
     * @param venue perpetuals tell their open interest
     * @param step a part of a minute in whole seconds, or whole minutes
     * @param from open time of the first candle to deliver, not before the {@link #ORIGIN}
     * @param to close time of the last one
     */
    public SyntheticMarket(String name, long seed, VenueKind venue, Duration step, Instant from, Instant to) {
        if (from.isBefore(ORIGIN)) {
            throw new IllegalArgumentException("a synthetic market begins at " + ORIGIN + ", not at " + from);
        }
        boolean wholeSeconds = step.toMillis() > 0 && step.toMillis() % 1_000 == 0;
        if (!wholeSeconds || !(divides(step, MINUTE) || divides(MINUTE, step))) {
            throw new IllegalArgumentException(step + " is neither a part of a minute nor whole minutes");
        }
        this.seed = seed;
        this.venue = venue;
        String label = "synthetic, walk " + WALK + ", seed " + seed;
        this.description = new DatasetDescription(name, List.of(), true, from, to, step, label, true);
    }

    private static boolean divides(Duration part, Duration whole) {
        return whole.toSeconds() % part.toSeconds() == 0;
    }

    @Override
    public DatasetDescription description() {
        return description;
    }

    @Override
    public Stream<MarketStep> steps(List<Instrument> instruments, Instant from) {
        long count = description.stepsFrom(from);
        Duration step = description.step();
        MarketFactor market = new MarketFactor(seed);
        List<SyntheticCandles> symbols = instruments.stream()
                .map(instrument -> new SyntheticCandles(seed, market, instrument, venue, step))
                .toList();
        walkTo(Duration.between(ORIGIN, from), symbols);
        return LongStream.range(0, count).mapToObj(i -> step(symbols, from.plus(step.multipliedBy(i))));
    }

    /** All symbols side by side, so that the market is computed once for each minute. */
    private static void walkTo(Duration age, List<SyntheticCandles> symbols) {
        for (long minute = age.toMinutes(); minute > 0; minute--) {
            symbols.forEach(SyntheticCandles::skipMinute);
        }
        symbols.forEach(symbol -> symbol.skipSeconds(age.toSecondsPart()));
    }

    private static MarketStep step(List<SyntheticCandles> symbols, Instant openTime) {
        return new MarketStep(
                openTime, symbols.stream().map(symbol -> symbol.next(openTime)).toList());
    }
}
