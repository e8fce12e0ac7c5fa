package org.tradingarena.engine.market;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.schema.event.competition.Instrument;

/** A market that can be read from a moment on: a recorded week, a synthetic walk, a venue. */
public interface CandleSource {

    /** What it can deliver. */
    DatasetDescription description();

    /**
     * The closed bars of the instruments, every step without a gap, from the one that opens at {@code from} to the end of
     * the data. A bar that the source does not have is there as well: it is marked missing and repeats the last close. Two
     * calls with the same arguments give equal steps.
     *
     * @param instruments all of them known to the {@link #description()}
     * @param from open time of a step within the range of the description
     * @throws IllegalArgumentException when the description excludes what is asked for
     */
    Stream<MarketStep> steps(List<Instrument> instruments, Instant from);
}
