package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tradingarena.schema.types.Symbol;

/** Reads {@code {action, confidence, reasoning, position_size}}, with {@code symbol} where there are several. */
final class ClassicReader implements DialectReader {

    private static final String ACTION = "action";
    private static final String SIZE = "position_size";
    private static final String REASONING = "reasoning";

    private final Coins coins;

    ClassicReader(Coins coins) {
        this.coins = coins;
    }

    @Override
    public String mark() {
        return ACTION;
    }

    /** An object that the text leaves open is read like any other: its fields are there or missing. */
    @Override
    public List<Reading> read(Json value, boolean open) {
        return Entries.in(value, ACTION, coins).stream()
                .map(entry -> reading(entry, entry.fields() != value))
                .toList();
    }

    private Reading reading(Entry entry, boolean wrapped) {
        ReplyFields fields = new ReplyFields(entry.fields(), "");
        ClassicAction action = action(fields);
        Symbol symbol = DialectReader.symbol(entry, fields, coins, "symbol");
        BigDecimal size = size(fields, action);
        BigDecimal confidence = fields.fraction("confidence");
        if (fields.text(REASONING).isEmpty()) {
            fields.mend();
        }
        String reasoning = fields.words(REASONING);
        return new Reading(List.of(action.intent(symbol, size, confidence, reasoning)), wrapped || fields.mended());
    }

    private static ClassicAction action(ReplyFields fields) {
        String word = fields.required(ACTION);
        ClassicAction action = Arrays.stream(ClassicAction.values())
                .filter(each ->
                        each.name().equalsIgnoreCase(word.replaceAll("[*`]", "").strip()))
                .findFirst()
                .orElseThrow(() ->
                        fields.outOfRange(ACTION, "is " + UnusableReply.quote(word) + "; allowed: BUY, SELL, HOLD"));
        if (!action.name().equals(word)) {
            fields.mend();
        }
        return action;
    }

    private static BigDecimal size(ReplyFields fields, ClassicAction action) {
        if (action != ClassicAction.BUY) {
            Optional<BigDecimal> stated = fields.number(SIZE, NumberForm.FRACTION);
            return fields.fraction(SIZE, stated.orElse(BigDecimal.ZERO));
        }
        BigDecimal size = fields.fraction(SIZE);
        if (size.signum() == 0) {
            throw fields.outOfRange(SIZE, "of a BUY must be above 0");
        }
        return size;
    }
}
