package org.tradingarena.engine.dataset.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;

/**
 * A made-up market of one-minute candles for any symbol. A candle depends on seed, symbol, tick, lot and minute and on
 * nothing else: not on where the reading began, nor on which symbols are read together. Perpetuals have the prices of the
 * spot market and an open interest beside them.
 */
public final class SyntheticMarket implements CandleSource {

    /** Where every walk begins; nothing can be read from before. */
    public static final Instant ORIGIN = Instant.parse("2020-01-01T00:00:00Z");

    /** Length of a candle. */
    public static final Duration STEP = Duration.ofMinutes(1);

    private final long seed;
    private final VenueKind venue;
    private final DatasetDescription description;

    /** The spot market of a seed. */
    public SyntheticMarket(String name, long seed, Instant from, Instant to) {
        this(name, seed, VenueKind.SPOT, from, to);
    }

    /**
     * The market of a seed.
     *
     * @param venue perpetuals tell their open interest
     * @param from open time of the first candle to deliver, not before the {@link #ORIGIN}
     * @param to close time of the last one
     */
    public SyntheticMarket(String name, long seed, VenueKind venue, Instant from, Instant to) {
        if (from.isBefore(ORIGIN)) {
            throw new IllegalArgumentException("a synthetic market begins at " + ORIGIN + ", not at " + from);
        }
        this.seed = seed;
        this.venue = venue;
        this.description =
                new DatasetDescription(name, List.of(), true, from, to, STEP, "synthetic, seed " + seed, true);
    }

    @Override
    public DatasetDescription description() {
        return description;
    }

    @Override
    public Stream<MarketStep> steps(List<Instrument> instruments, Instant from) {
        long count = description.stepsFrom(from);
        long origin = Duration.between(ORIGIN, from).dividedBy(STEP);
        List<SyntheticWalk> walks = instruments.stream()
                .map(instrument -> new SyntheticWalk(seed, instrument))
                .toList();
        walks.forEach(walk -> walk.walkTo(origin));
        return LongStream.range(0, count).mapToObj(i -> step(instruments, walks, from.plus(STEP.multipliedBy(i))));
    }

    private MarketStep step(List<Instrument> instruments, List<SyntheticWalk> walks, Instant openTime) {
        return new MarketStep(
                openTime,
                IntStream.range(0, walks.size())
                        .mapToObj(i -> bar(walks.get(i), openTime, instruments.get(i)))
                        .toList());
    }

    private Bar bar(SyntheticWalk walk, Instant openTime, Instrument instrument) {
        Bar bar = walk.next(openTime).toBar(instrument.symbol());
        return venue == VenueKind.PERPETUAL ? bar.withOpenInterest(walk.openInterest()) : bar;
    }
}
