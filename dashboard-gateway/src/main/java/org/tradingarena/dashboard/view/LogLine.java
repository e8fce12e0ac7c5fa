package org.tradingarena.dashboard.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.SeatId;

/**
 * One line of the event log.
 *
 * @param time market time
 * @param kind one of {@code competition round decision failure denial clamp halt fill closed funding liquidation}
 * @param code stable, such as {@code CASH_INSUFFICIENT}; null when nothing was refused
 * @param text what happened, in words
 * @param detail reasoning or numbers; always shown as text
 */
public record LogLine(
        long sequence,
        Instant time,
        String kind,
        Tone tone,
        @Nullable SeatId seatId,
        @Nullable Integer round,
        @Nullable String code,
        String text,
        @Nullable String detail) {}
