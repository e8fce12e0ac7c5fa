package org.tradingarena.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.CallPurpose;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Answers of seats of one competition, as decision-service would give them. */
record Answers(CompetitionId competition) {

    static final Symbol BTC = new Symbol("BTC/USD");

    /** An intent of an action; the size counts for an entry only. */
    DecisionMade made(int round, String seat, IntentAction action, String size, String cost) {
        return made(round, seat, intent(action, size), cost);
    }

    private static Intent intent(IntentAction action, String size) {
        BigDecimal confidence = new BigDecimal("0.9");
        return switch (action) {
            case ENTER_LONG -> Intent.enterLong(BTC, new BigDecimal(size), confidence, "because");
            case CLOSE -> Intent.close(BTC, confidence, "because");
            case HOLD -> Intent.hold(BTC, confidence, "because");
            case ENTER_SHORT -> shortOf(size, "1", null, null);
        };
    }

    /** A short entry of a quantity with its exits. */
    static Intent shortOf(String quantity, String leverage, @Nullable String stopLoss, @Nullable String takeProfit) {
        return entry(IntentAction.ENTER_SHORT, quantity, leverage, stopLoss, takeProfit);
    }

    /** An entry of a quantity with its exits. */
    static Intent entry(
            IntentAction action,
            String quantity,
            String leverage,
            @Nullable String stopLoss,
            @Nullable String takeProfit) {
        return new Intent(
                BTC,
                action,
                null,
                new BigDecimal(quantity),
                new BigDecimal(leverage),
                stopLoss == null ? null : new BigDecimal(stopLoss),
                takeProfit == null ? null : new BigDecimal(takeProfit),
                null,
                null,
                new BigDecimal("0.9"),
                "because");
    }

    DecisionMade made(int round, String seat, Intent intent, String cost) {
        return new DecisionMade(
                competition,
                round,
                new SeatId(seat),
                competition + "/" + round + "/" + seat,
                DecisionOutcome.VALID,
                List.of(intent),
                trail(cost));
    }

    /** A hold that was held up by the provider and could be read at the second reply only. */
    DecisionMade repaired(int round, String seat, String cost) {
        return new DecisionMade(
                competition,
                round,
                new SeatId(seat),
                competition + "/" + round + "/" + seat,
                DecisionOutcome.REPAIRED,
                List.of(intent(IntentAction.HOLD, "0")),
                new DecisionTrail(
                        "simulator",
                        "simulated-trader",
                        true,
                        "c0ffee",
                        "you are a trader",
                        "what now?",
                        "{}",
                        "it rises",
                        new TokenUsage(1_000, 600, 100, 50),
                        new BigDecimal(cost),
                        new DecisionTimings(3, 40L, 500, 503),
                        List.of(
                                new ProviderCall(CallPurpose.ASK, "PROVIDER_RATE_LIMITED", null, 0, 5),
                                new ProviderCall(CallPurpose.ASK, "REPLY_UNPARSEABLE", "buy, I think", 100, 80),
                                new ProviderCall(CallPurpose.REPAIR, null, null, 250, 65))));
    }

    /** A hold whose reply has characters that not every store can keep. */
    DecisionMade unfit(int round, String seat) {
        DecisionTrail trail = trail("0");
        return new DecisionMade(
                competition,
                round,
                new SeatId(seat),
                competition + "/" + round + "/" + seat,
                DecisionOutcome.VALID,
                List.of(intent(IntentAction.HOLD, "0")),
                new DecisionTrail(
                        trail.provider(),
                        null,
                        false,
                        null,
                        trail.systemPrompt(),
                        trail.userPrompt(),
                        "a\0\0b \\u0000",
                        "\\\0",
                        trail.usage(),
                        trail.costUsd(),
                        trail.timings(),
                        List.of(new ProviderCall(CallPurpose.ASK, "REPLY_UNPARSEABLE", "\0", 0, 5))));
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
                "you are a trader",
                "what now?",
                "{}",
                "it rises",
                TokenUsage.of(100, 10),
                new BigDecimal(cost),
                new DecisionTimings(1, 2L, 5, 6),
                List.of(new ProviderCall(CallPurpose.ASK, null, null, 0, 5)));
    }
}
