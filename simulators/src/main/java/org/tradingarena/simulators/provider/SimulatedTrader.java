package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decides as a plausible model would: it follows the balance of the hints, with a mood drawn from seed and request.
 *
 * <p>It answers in the classic dialect: {@code action, confidence, reasoning, position_size}.
 */
final class SimulatedTrader {

    /** The mood moves the balance by up to this much either way. */
    private static final double MOOD = 0.5;

    private static final double BUY_ABOVE = 0.3;
    private static final double SELL_BELOW = -0.1;

    private final ObjectMapper json;

    SimulatedTrader(ObjectMapper json) {
        this.json = json;
    }

    String decide(ReadPrompt prompt, SeededDigest digest) {
        double view = prompt.balance() + (digest.fraction("mood") * 2 - 1) * MOOD;
        String action = action(view, prompt.holding());
        ObjectNode decision = json.createObjectNode();
        if (prompt.symbol() != null) {
            decision.put("symbol", prompt.symbol());
        }
        decision.put("action", action);
        decision.put("confidence", hundredths(0.5 + Math.min(0.45, Math.abs(view) * 0.4)));
        decision.put("reasoning", reasoning(prompt, action));
        decision.put(
                "position_size",
                action.equals("BUY") ? hundredths(0.2 + digest.fraction("size") * 0.6) : BigDecimal.ZERO);
        return decision.toString();
    }

    private static String action(double view, boolean holding) {
        if (holding) {
            return view < SELL_BELOW ? "SELL" : "HOLD";
        }
        return view > BUY_ABOVE ? "BUY" : "HOLD";
    }

    private static String reasoning(ReadPrompt prompt, String action) {
        String read =
                "Price above its average %d times and below %d times; MACD positive and rising %d, negative and falling %d; RSI overbought %d, oversold %d."
                        .formatted(
                                prompt.above(),
                                prompt.below(),
                                prompt.rising(),
                                prompt.falling(),
                                prompt.overbought(),
                                prompt.oversold());
        String therefore =
                switch (action) {
                    case "BUY" -> "The hints lean up and there is no position, so it buys.";
                    case "SELL" -> "The hints lean down while a position is open, so it closes.";
                    default ->
                        prompt.holding() ? "Nothing speaks for closing yet." : "The hints are too weak for an entry.";
                };
        return "Simulated reasoning. " + read + " " + therefore;
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
