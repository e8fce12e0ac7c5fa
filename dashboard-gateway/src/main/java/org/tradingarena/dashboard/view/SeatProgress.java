package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;

/** What is known of one seat so far. Not thread-safe. */
final class SeatProgress {

    private static final int CURVE_POINTS = 600;
    private static final String BENCHMARK_RULE = "buy-and-hold";
    private static final String BUDGET_EXHAUSTED = "BUDGET_EXHAUSTED";

    private final SeatSpec seat;
    private final EquityCurve curve = new EquityCurve(CURVE_POINTS);
    private final Holdings holdings;
    private Standing standing;
    private @Nullable LastDecision lastDecision;
    private @Nullable SeatHalt halt;
    private boolean exhausted;

    SeatProgress(SeatSpec seat, CompetitionSpec spec) {
        this.seat = seat;
        this.holdings = new Holdings(spec.market().instruments());
        this.standing = new Standing(
                1,
                seat.seatId(),
                seat.name(),
                spec.initialCash(),
                BigDecimal.ZERO,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                BigDecimal.ZERO,
                0,
                BigDecimal.ZERO);
    }

    void ranked(Standing latest) {
        standing = latest;
    }

    void decided(LastDecision decision, @Nullable String code) {
        lastDecision = decision;
        exhausted |= BUDGET_EXHAUSTED.equals(code);
    }

    Holdings holdings() {
        return holdings;
    }

    void halted(SeatHalt latest) {
        halt = latest;
    }

    /** Market time went on; a halt that was for the day ends with it. */
    void reached(Instant time) {
        if (halt != null && halt.over(time)) {
            halt = null;
        }
    }

    void marked(CurvePoint point) {
        curve.add(point);
    }

    Curve curve() {
        return new Curve(seat.seatId(), curve.points());
    }

    SeatRow row() {
        DeciderSpec decider = seat.decider();
        return new SeatRow(
                seat.seatId(),
                seat.name(),
                decider.kind(),
                decider(decider),
                decider.simulated(),
                decider.kind() == DeciderKind.RULE && BENCHMARK_RULE.equals(decider.rule()),
                standing.rank(),
                standing.equity(),
                Words.percent(standing.totalReturn(), 2),
                standing.trades(),
                winRate(),
                standing.fees(),
                standing.funding(),
                Words.percent(standing.maxDrawdown().abs(), 2),
                holdings.positions(),
                decider.kind() == DeciderKind.RULE
                        ? null
                        : ThinkingCost.of(standing.costUsd(), decider.budgetUsd(), exhausted),
                halt,
                lastDecision);
    }

    private @Nullable BigDecimal winRate() {
        if (standing.trades() == 0) {
            return null;
        }
        return BigDecimal.valueOf(standing.wins())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(standing.trades()), 1, java.math.RoundingMode.HALF_EVEN);
    }

    private static String decider(DeciderSpec decider) {
        String rule = decider.rule();
        String model = decider.model();
        if (decider.kind() == DeciderKind.RULE) {
            return rule == null ? "rule" : rule;
        }
        return model == null ? "model" : model;
    }
}
