package org.tradingarena.engine.statistics.performance;

import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldCountPositionsHeldTogetherOnce() {
        assertMeasured(Activity.exposure(List.of(held(4, 6), held(0, 3), held(1, 2), held(2, 5)), START, at(10)), 0.6);
    }

    @Test
    void shouldCountOnlyWhatLiesInTheWindow() {
        assertMeasured(Activity.exposure(List.of(held(-5, 1), held(9, 50)), START, at(10)), 0.2);
        assertMeasured(Activity.exposure(List.of(held(11, 12)), START, at(10)), 0);
        assertMeasured(Activity.exposure(List.of(), START, at(10)), 0);
    }

    @Test
    void shouldMeasureTurnoverPerDay() {
        assertMeasured(Activity.turnoverPerDay(5000, 1000, 2), 2.5);
    }

    @Test
    void shouldSayWhyNothingWasAtWork() {
        assertUndefined(Activity.exposure(List.of(), START, START), "no time has passed");
        assertUndefined(Activity.turnoverPerDay(1, 1000, 0), "no time has passed");
        assertUndefined(Activity.turnoverPerDay(1, 0, 2), "mean equity is zero or below");
    }

    private static Holding held(int from, int to) {
        return new Holding(at(from), at(to));
    }

    private static Instant at(int hours) {
        return START.plusSeconds(hours * 3600L);
    }
}
