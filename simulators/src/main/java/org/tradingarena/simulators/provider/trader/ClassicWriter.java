package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Writes one decision for the account: {@code action, confidence, reasoning, position_size}. */
final class ClassicWriter {

    private final ObjectMapper json;

    ClassicWriter(ObjectMapper json) {
        this.json = json;
    }

    Decision write(PromptView view, List<Choice> choices) {
        Choice choice = theOne(view, choices);
        String reasoning = reasoning(view, choice);
        ObjectNode decision = json.createObjectNode();
        if (!choice.coin().symbol().isEmpty()) {
            decision.put("symbol", choice.coin().symbol());
        }
        decision.put("action", action(choice.move()));
        decision.put("confidence", hundredths(choice.confidence()));
        decision.put("reasoning", reasoning);
        decision.put("position_size", choice.enters() ? hundredths(choice.size()) : BigDecimal.ZERO);
        return new Decision(decision, List.of(decision), reasoning);
    }

    /** Leaving comes before entering, and a strong view before a weak one. */
    private static Choice theOne(PromptView view, List<Choice> choices) {
        return choices.stream()
                .min(Comparator.comparingInt((Choice choice) -> rank(view, choice))
                        .thenComparingDouble(choice -> -Math.abs(choice.score())))
                .orElseThrow(() -> new IllegalStateException("A prompt shows at least one coin"));
    }

    private static int rank(PromptView view, Choice choice) {
        return switch (choice.move()) {
            case CLOSE -> 0;
            case LONG, SHORT -> 1;
            case HOLD -> view.held().containsKey(choice.coin().symbol()) ? 2 : 3;
        };
    }

    private static String action(Choice.Move move) {
        return switch (move) {
            case LONG -> "BUY";
            case SHORT, CLOSE -> "SELL";
            case HOLD -> "HOLD";
        };
    }

    private static String reasoning(PromptView view, Choice choice) {
        boolean holding = view.held().containsKey(choice.coin().symbol());
        String therefore =
                switch (choice.move()) {
                    case LONG, SHORT -> "The hints lean far enough and there is no position, so it enters.";
                    case CLOSE -> "The hints lean against the open position, so it closes.";
                    case HOLD -> holding ? "Nothing speaks for closing yet." : "The hints are too weak for an entry.";
                };
        return "Simulated reasoning. It read: " + choice.coin().shown() + ". " + therefore;
    }

    static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
