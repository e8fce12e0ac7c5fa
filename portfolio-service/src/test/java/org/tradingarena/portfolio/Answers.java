package org.tradingarena.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Answers of seats of one competition, as decision-service would give them. */
record Answers(CompetitionId competition) {

    static final Symbol BTC = new Symbol("BTC/USD");

    DecisionMade made(int round, String seat, IntentAction action, String size, String cost) {
        Intent intent = new Intent(BTC, action, new BigDecimal(size), new BigDecimal("0.9"), "because");
        return new DecisionMade(
                competition,
                round,
                new SeatId(seat),
                competition + "/" + round + "/" + seat,
                DecisionOutcome.VALID,
                List.of(intent),
                trail(cost));
    }

    DecisionFailed failed(int round, String seat, String code) {
        return new DecisionFailed(
                competition,
                round,
                new SeatId(seat),
                competition + "/" + round + "/" + seat,
                code,
                "the reply was empty",
                trail("0.02"));
    }

    private static DecisionTrail trail(String cost) {
        return new DecisionTrail(
                "rule",
                null,
                false,
                null,
                "what now?",
                "{}",
                new TokenUsage(100, 10),
                new BigDecimal(cost),
                new DecisionTimings(1, 5, 6),
                1);
    }
}
