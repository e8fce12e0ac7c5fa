package org.tradingarena.decision.reply;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.schema.types.Symbol;

/** Reads the decisions of one dialect out of JSON. */
sealed interface DialectReader permits ClassicReader, Nof1Reader {

    /** The reader for a form of answer. */
    static DialectReader of(AnswerForm form) {
        return switch (form.dialect()) {
            case CLASSIC -> new ClassicReader(new Coins(form));
            case NOF1 -> new Nof1Reader(new Coins(form));
        };
    }

    /** The field without which an object is no decision. */
    String mark();

    /**
     * What the value asks for; empty when it holds no decision, several when it holds some of which only one was asked for.
     *
     * @param open whether the text ended inside the value
     * @throws UnusableReply when a decision in it cannot be used
     */
    List<Reading> read(Json value, boolean open);

    /** The symbol that the names around and in a decision agree on. */
    static Symbol symbol(Entry entry, ReplyFields fields, Coins coins, String field) {
        List<String> names = Stream.concat(
                        entry.names().stream(), Stream.of("coin", "symbol").flatMap(name -> fields.text(name).stream()))
                .toList();
        if (names.isEmpty()) {
            return coins.only()
                    .orElseThrow(() -> new UnusableReply(FailureCode.REPLY_INCOMPLETE, "'" + field + "' is missing"));
        }
        List<Symbol> symbols = names.stream().map(coins::named).distinct().toList();
        if (symbols.size() > 1) {
            throw new UnusableReply(FailureCode.REPLY_UNPARSEABLE, "one decision for several coins: " + symbols);
        }
        Symbol symbol = Objects.requireNonNull(symbols.getFirst());
        if (!names.stream().allMatch(name -> coins.isAsAsked(name, symbol))) {
            fields.mend();
        }
        return symbol;
    }
}
