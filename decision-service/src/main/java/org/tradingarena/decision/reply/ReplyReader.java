package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/** Reads replies in the classic dialect: {@code {action, confidence, reasoning, position_size}}, {@code symbol} added. */
public final class ReplyReader {

    private static final int LONGEST_REPLY = 1_000_000;
    private static final int LONGEST_REASONING = 4_000;

    private ReplyReader() {}

    /**
     * Reads one reply.
     *
     * @param text as received, null when there was none
     * @param cut whether the provider said that the reply stopped at its length limit
     * @param form that was asked for; with more than one symbol the reply has to name its symbol
     */
    public static ReadReply read(@Nullable String text, boolean cut, AnswerForm form) {
        try {
            return decision(text, form.symbols());
        } catch (UnusableReply unusable) {
            return cut
                    ? new ReadReply.Failure(
                            FailureCode.REPLY_TRUNCATED, "stopped at its length limit: " + unusable.getMessage())
                    : new ReadReply.Failure(unusable.code(), String.valueOf(unusable.getMessage()));
        }
    }

    private static ReadReply.Decision decision(@Nullable String text, List<Symbol> symbols) {
        if (text == null || text.isBlank()) {
            throw new UnusableReply(FailureCode.REPLY_EMPTY, "the reply has no text");
        }
        if (text.length() > LONGEST_REPLY) {
            throw new UnusableReply(FailureCode.REPLY_UNPARSEABLE, "more than " + LONGEST_REPLY + " characters");
        }
        FoundObject found = FoundObject.in(text);
        ReplyFields fields = new ReplyFields(found.fields());
        ClassicAction action = action(fields);
        Symbol symbol = symbol(fields, symbols);
        BigDecimal size = size(fields, action);
        Intent intent = action.intent(symbol, size, confidence(fields), reasoning(fields));
        return new ReadReply.Decision(
                found.repaired() || fields.mended() ? DecisionOutcome.REPAIRED : DecisionOutcome.VALID,
                List.of(intent));
    }

    private static ClassicAction action(ReplyFields fields) {
        String word = required(fields.text("action"), "action");
        ClassicAction action = Arrays.stream(ClassicAction.values())
                .filter(each -> each.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnusableReply(
                        FailureCode.REPLY_OUT_OF_RANGE,
                        "'action' is " + UnusableReply.quote(word) + "; allowed: BUY, SELL, HOLD"));
        if (!action.name().equals(word)) {
            fields.mend();
        }
        return action;
    }

    private static BigDecimal confidence(ReplyFields fields) {
        return fraction(required(fields.number("confidence"), "confidence"), "confidence");
    }

    private static BigDecimal size(ReplyFields fields, ClassicAction action) {
        Optional<BigDecimal> stated = fields.number("position_size");
        if (action != ClassicAction.BUY) {
            return fraction(stated.orElse(BigDecimal.ZERO), "position_size");
        }
        BigDecimal size = fraction(required(stated, "position_size"), "position_size");
        if (size.signum() == 0) {
            throw new UnusableReply(FailureCode.REPLY_OUT_OF_RANGE, "'position_size' of a BUY must be above 0");
        }
        return size;
    }

    private static BigDecimal fraction(BigDecimal value, String name) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new UnusableReply(
                    FailureCode.REPLY_OUT_OF_RANGE, "'" + name + "' is " + value.toPlainString() + "; allowed: 0 to 1");
        }
        return value.signum() == 0 ? BigDecimal.ZERO : plain(value);
    }

    /** Without trailing zeros and negative scale, so that {@code 1.0} and {@code 1e0} are told alike. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String reasoning(ReplyFields fields) {
        String words = fields.text("reasoning").orElseGet(() -> {
            fields.mend();
            return "";
        });
        String printable = words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
        return printable.length() <= LONGEST_REASONING ? printable : printable.substring(0, LONGEST_REASONING);
    }

    private static Symbol symbol(ReplyFields fields, List<Symbol> symbols) {
        Optional<String> named = fields.text("symbol");
        if (named.isEmpty() && symbols.size() == 1) {
            return symbols.getFirst();
        }
        String name = required(named, "symbol");
        Symbol symbol = symbols.stream()
                .filter(each -> letters(each.value()).equals(letters(name)))
                .findFirst()
                .orElseThrow(() -> new UnusableReply(
                        FailureCode.REPLY_OUT_OF_RANGE,
                        "'symbol' is " + UnusableReply.quote(name) + "; allowed: " + symbols));
        if (!symbol.value().equals(name)) {
            fields.mend();
        }
        return symbol;
    }

    private static String letters(String symbol) {
        return symbol.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new UnusableReply(FailureCode.REPLY_INCOMPLETE, "'" + name + "' is missing"));
    }
}
