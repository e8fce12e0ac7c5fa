package org.tradingarena.engine.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.engine.rules.InvalidRule;
import org.tradingarena.engine.rules.Rule;
import org.tradingarena.engine.rules.RuleCatalogue;
import org.tradingarena.engine.rules.RuleTurn;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.market.Snapshot;

/** Answers for the rule seats of a competition, as decision-service does. Equal deciders share one rule: rules are pure. */
final class RuleSeats {
    /** Told apart from nothing, since every question here is answered once. */
    private static final String FINGERPRINT = "backtest";

    private final Map<DeciderSpec, Rule> rules = new HashMap<>();
    private final List<Rule> bySeat = new ArrayList<>();

    /** Throws {@link BacktestRefused} for a seat that is not held by a rule, or by one that cannot be built. */
    RuleSeats(List<SeatSpec> seats) {
        seats.forEach(seat -> bySeat.add(rules.computeIfAbsent(seat.decider(), decider -> ruleOf(seat))));
    }

    private static Rule ruleOf(SeatSpec seat) {
        if (seat.decider().kind() != DeciderKind.RULE) {
            throw new BacktestRefused(
                    "seat " + seat.seatId() + " is held by a model; a back-test plays rule seats only");
        }
        try {
            return RuleCatalogue.rule(seat.decider());
        } catch (InvalidRule invalid) {
            throw new BacktestRefused("seat " + seat.seatId() + ": " + invalid.getMessage());
        }
    }

    /** The answer of the seat at that place of the specification. */
    SeatAnswer answer(int seat, DecisionRequested request, Snapshot snapshot) {
        List<Intent> intents = bySeat.get(seat).decide(RuleTurn.of(request, snapshot));
        return new SeatAnswer(
                request.round(),
                request.seat().seatId(),
                RecordedOutcome.VALID,
                null,
                null,
                intents,
                TokenUsage.NONE,
                BigDecimal.ZERO,
                0,
                FINGERPRINT);
    }
}
