package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** What is known of one seat so far. Not thread-safe. */
final class SeatProgress {

    private static final int CURVE_POINTS = 600;
    private static final String BENCHMARK_RULE = "buy-and-hold";

    private final SeatSpec seat;
    private final EquityCurve curve = new EquityCurve(CURVE_POINTS);
    private final Map<Symbol, Quantity> holdings = new LinkedHashMap<>();
    private Standing standing;
    private @Nullable LastDecision lastDecision;

    SeatProgress(SeatSpec seat, Money initialCash) {
        this.seat = seat;
        this.standing = new Standing(
                1,
                seat.seatId(),
                seat.name(),
                initialCash,
                BigDecimal.ZERO,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                BigDecimal.ZERO,
                0,
                BigDecimal.ZERO);
    }

    void ranked(Standing latest) {
        standing = latest;
    }

    void decided(LastDecision decision) {
        lastDecision = decision;
    }

    void holds(Symbol symbol, Quantity quantity) {
        if (quantity.value().signum() == 0) {
            holdings.remove(symbol);
        } else {
            holdings.put(symbol, quantity);
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
                Words.percent(standing.maxDrawdown().abs(), 2),
                holdings(),
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

    private String holdings() {
        if (holdings.isEmpty()) {
            return "cash";
        }
        return String.join(
                ", ",
                holdings.entrySet().stream()
                        .map(held -> held.getValue() + " " + held.getKey().base())
                        .toList());
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
