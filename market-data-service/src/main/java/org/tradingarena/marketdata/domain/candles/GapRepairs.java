package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When to try which open gap again; one page at a time, the oldest first. */
final class GapRepairs {

    private static final Duration GIVEN_UP = Duration.ofHours(6);

    private final CandleSeries series;
    private final OpenGaps gaps;
    private final AskPace pace;
    private final int page;

    /** Asks for at most so many candles at once. */
    GapRepairs(CandleSeries series, OpenGaps gaps, IngestTimings timings, int page) {
        this.page = page;
        this.series = series;
        this.gaps = gaps;
        this.pace = new AskPace(timings.repairPause(), Duration.ofMinutes(1));
    }

    /** The range to ask now; null for none. */
    @Nullable
    Gap due(Instant now) {
        gaps.forgetBefore(now.minus(GIVEN_UP));
        if (gaps.all().isEmpty() || !pace.rested(now)) {
            return null;
        }
        Gap oldest = gaps.all().getFirst();
        Instant end = oldest.from().plus(series.step().multipliedBy(page));
        return new Gap(oldest.from(), end.isBefore(oldest.to()) ? end : oldest.to());
    }

    /** A new gap is tried only after a pause: what made it has hardly ended. */
    void opened(Instant now) {
        pace.fruitless(now);
    }

    /** The history has answered for the range; what is still missing of it, the venue does not have. */
    void answered(Gap range) {
        gaps.settle(range.from(), range.to());
        pace.fruitful();
    }

    void failed(Instant now) {
        pace.fruitless(now);
    }
}
