package org.tradingarena.decision.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradingarena.schema.event.decision.IntentAction;

/** The words of the nof1 dialect. */
enum Nof1Signal {
    BUY_TO_ENTER(IntentAction.ENTER_LONG),
    SELL_TO_ENTER(IntentAction.ENTER_SHORT),
    HOLD(IntentAction.HOLD),
    CLOSE_POSITION(IntentAction.CLOSE, "close");

    static final String ALLOWED = Arrays.stream(values()).map(Nof1Signal::word).collect(Collectors.joining(", "));

    private final IntentAction action;
    private final List<String> spellings;

    Nof1Signal(IntentAction action, String... others) {
        this.action = action;
        this.spellings = Stream.concat(Stream.of(word()), Stream.of(others))
                .map(FieldNames::plain)
                .toList();
    }

    /** The signal that the words of a field say; remembers in the fields when they were not its own. */
    static Nof1Signal of(ReplyFields fields, String field) {
        String word = fields.required(field);
        String plain = FieldNames.plain(word.replaceAll("[*`]", ""));
        Nof1Signal signal = Arrays.stream(values())
                .filter(each -> each.spellings.contains(plain))
                .findFirst()
                .orElseThrow(
                        () -> fields.outOfRange(field, "is " + UnusableReply.quote(word) + "; allowed: " + ALLOWED));
        if (!signal.word().equals(word)) {
            fields.mend();
        }
        return signal;
    }

    IntentAction action() {
        return action;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
