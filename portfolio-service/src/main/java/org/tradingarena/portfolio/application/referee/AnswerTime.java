package org.tradingarena.portfolio.application.referee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSource;

/** How much real time the seats of a competition have for an answer. */
public final class AnswerTime {

    private AnswerTime() {}

    /**
     * The decision window in real time, in whole milliseconds, rounded down: as long as the market takes for it.
     *
     * @param speed of a replay as a multiple of real time; null as fast as it can
     * @return null where the market waits for its seats, and where it runs as fast as it can and no clock ends a round
     */
    public static @Nullable Duration of(CompetitionSpec spec, @Nullable BigDecimal speed) {
        if (spec.lockstep()) {
            return null;
        }
        if (spec.market().source() == MarketSource.LIVE) {
            return spec.decisionWindow();
        }
        return speed == null ? null : Duration.ofMillis(millis(spec.decisionWindow(), speed));
    }

    private static long millis(Duration window, BigDecimal speed) {
        return BigDecimal.valueOf(window.toMillis())
                .divide(speed, 0, RoundingMode.DOWN)
                .longValueExact();
    }
}
