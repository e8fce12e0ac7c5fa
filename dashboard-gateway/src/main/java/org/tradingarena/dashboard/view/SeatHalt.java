package org.tradingarena.dashboard.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat that may close but not enter.
 *
 * @param code {@code DAILY_LOSS_HALT} or {@code DRAWDOWN_HALT}
 * @param until market time at which it may enter again; null when never
 */
public record SeatHalt(String code, @Nullable Instant until) {

    boolean over(Instant time) {
        return until != null && !time.isBefore(until);
    }
}
