package org.tradingarena.engine.rules;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * All that a rule may know when it decides: the same as a model is told.
 *
 * @param seed of the competition
 */
public record RuleTurn(Snapshot snapshot, AccountView account, RiskLimits risk, long seed, SeatId seatId, int round) {
    /** The turn behind a request; the caller has checked that the snapshot is the one it names. */
    public static RuleTurn of(DecisionRequested request, Snapshot snapshot) {
        return new RuleTurn(
                snapshot,
                request.account(),
                request.risk(),
                request.seed(),
                request.seat().seatId(),
                request.round());
    }

    /** Whether the seat holds a symbol. */
    boolean holds(Symbol symbol) {
        return position(symbol) != null;
    }

    /** What the seat holds of a symbol; null when it is nothing. */
    @Nullable
    PositionView position(Symbol symbol) {
        for (PositionView position : account.positions()) {
            if (position.symbol().equals(symbol)) {
                return position;
            }
        }
        return null;
    }
}
