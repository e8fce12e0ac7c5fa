package org.tradingarena.engine.referee;

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

/** Answers for tests. */
public final class AnswerFixture {
    private AnswerFixture() {}

    public static Intent buy(Symbol symbol, String fraction) {
        return intent(symbol, IntentAction.ENTER_LONG, fraction, "0.9");
    }

    public static Intent sell(Symbol symbol) {
        return Intent.close(symbol, new BigDecimal("0.9"), "because");
    }

    public static Intent hold(Symbol symbol) {
        return Intent.hold(symbol, new BigDecimal("0.9"), "because");
    }

    public static Intent intent(Symbol symbol, IntentAction action, String size, String confidence) {
        boolean enters = action == IntentAction.ENTER_LONG || action == IntentAction.ENTER_SHORT;
        return new Intent(
                symbol,
                action,
                enters ? new BigDecimal(size) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(confidence),
                "because");
    }

    /** A decision that cost 100 tokens and one cent, after so many milliseconds of thinking. */
    public static SeatAnswer made(CompetitionId id, int round, SeatId seat, long thinkingMillis, Intent... intents) {
        return SeatAnswer.of(new DecisionMade(
                id,
                round,
                seat,
                id + "/" + round + "/" + seat,
                DecisionOutcome.VALID,
                List.of(intents),
                trail(thinkingMillis)));
    }

    public static SeatAnswer failed(CompetitionId id, int round, SeatId seat, String code) {
        return SeatAnswer.of(
                new DecisionFailed(id, round, seat, id + "/" + round + "/" + seat, code, "no usable reply", trail(5)));
    }

    private static DecisionTrail trail(long thinkingMillis) {
        return new DecisionTrail(
                "simulator",
                "coin",
                true,
                null,
                null,
                null,
                null,
                null,
                TokenUsage.of(80, 20),
                new BigDecimal("0.01"),
                new DecisionTimings(0, null, thinkingMillis, thinkingMillis),
                List.of());
    }
}
