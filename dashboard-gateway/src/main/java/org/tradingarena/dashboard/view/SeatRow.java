package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/**
 * A seat on the leaderboard. Ranks and figures are those of the last closed round.
 *
 * @param decider model or rule in words
 * @param benchmark whether the seat buys and holds, so that the others are measured against it
 * @param rank from 1; equal equity shares it
 * @param returnPct percent of the initial cash, two decimals
 * @param trades closed positions
 * @param winRatePct percent of the closed positions with a net profit, one decimal; null before the first
 * @param fees paid so far, in quote currency
 * @param maxDrawdownPct largest fall from an earlier peak at round ends, percent, zero or positive, two decimals
 * @param funding received so far, in quote currency; negative when more was paid
 * @param positions in the order they were opened; empty when the seat holds cash only
 * @param thinking what its model cost; null for rules
 * @param halt the risk rule that keeps the seat from entering; null when it may
 */
public record SeatRow(
        SeatId seatId,
        String name,
        DeciderKind kind,
        String decider,
        boolean simulated,
        boolean benchmark,
        int rank,
        Money equity,
        BigDecimal returnPct,
        int trades,
        @Nullable BigDecimal winRatePct,
        Money fees,
        Money funding,
        BigDecimal maxDrawdownPct,
        List<HeldPosition> positions,
        @Nullable ThinkingCost thinking,
        @Nullable SeatHalt halt,
        @Nullable LastDecision lastDecision) {

    public SeatRow {
        positions = List.copyOf(positions);
    }
}
