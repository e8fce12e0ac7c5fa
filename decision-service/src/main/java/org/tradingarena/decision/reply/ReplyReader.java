package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.reply.LenientJson.Parsed;
import org.tradingarena.schema.event.decision.DecisionOutcome;

/**
 * Reads replies in the dialect that was asked for, tolerant of their form and strict about their meaning.
 *
 * <p>A reply is one decision or a failure: several that disagree, one that is broken or one field out of its range fail
 * the whole of it, and no part is left out or put in. Reading takes time in proportion to the length of the text.
 */
public final class ReplyReader {

    private static final int LONGEST_REPLY = 1_000_000;

    private final DialectReader dialect;
    private final String text;
    private final ReplyScan scan;

    private ReplyReader(String text, AnswerForm form) {
        this.dialect = DialectReader.of(form);
        this.text = text;
        this.scan = ReplyScan.of(text);
    }

    /**
     * Reads one reply. In the nof1 dialect there is an intent for every coin that it names, in the order of the form; a
     * coin that it does not name has none, which holds. A close with a quantity closes that much, one without closes all.
     *
     * @param text as received, null when there was none
     * @param cut whether the provider said that the reply stopped at its length limit
     * @param form that was asked for; with more than one symbol a decision has to name its own
     */
    public static ReadReply read(@Nullable String text, boolean cut, AnswerForm form) {
        try {
            return new ReplyReader(checked(text), form).decision();
        } catch (UnusableReply unusable) {
            return cut
                    ? new ReadReply.Failure(
                            FailureCode.REPLY_TRUNCATED, "stopped at its length limit: " + unusable.text())
                    : new ReadReply.Failure(unusable.code(), unusable.text());
        }
    }

    private static String checked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new UnusableReply(FailureCode.REPLY_EMPTY, "the reply has no text");
        }
        if (text.length() > LONGEST_REPLY) {
            throw new UnusableReply(FailureCode.REPLY_UNPARSEABLE, "more than " + LONGEST_REPLY + " characters");
        }
        return text;
    }

    private ReadReply.Decision decision() {
        List<Reading> readings = new ArrayList<>();
        for (Parsed value : scan.values()) {
            readings.addAll(readings(value, false));
        }
        String broken = scan.broken();
        if (broken != null) {
            throw new UnusableReply(
                    FailureCode.REPLY_UNPARSEABLE, "a decision that is not JSON: " + UnusableReply.quote(broken));
        }
        Parsed open = scan.open();
        if (open != null && (open.named() || readings.isEmpty())) {
            return openEnded(open, readings);
        }
        return only(readings);
    }

    /** A decision that the text does not end counts when all it needs was written, and nothing else was decided. */
    private ReadReply.Decision openEnded(Parsed open, List<Reading> before) {
        UnusableReply truncated = new UnusableReply(FailureCode.REPLY_TRUNCATED, "the reply ends inside a JSON object");
        if (!before.isEmpty()) {
            throw truncated;
        }
        try {
            List<Reading> readings = readings(open, true);
            if (readings.size() == 1) {
                return new ReadReply.Decision(
                        DecisionOutcome.REPAIRED, readings.getFirst().intents());
            }
        } catch (UnusableReply incomplete) {
            throw new UnusableReply(
                    FailureCode.REPLY_TRUNCATED, "the reply ends inside a JSON object: " + incomplete.text());
        }
        throw truncated;
    }

    private List<Reading> readings(Parsed parsed, boolean open) {
        Json value = parsed.value();
        return value == null ? List.of() : dialect.read(value, open);
    }

    private ReadReply.Decision only(List<Reading> readings) {
        long different = readings.stream().map(Reading::intents).distinct().count();
        if (different > 1) {
            throw new UnusableReply(
                    FailureCode.REPLY_UNPARSEABLE, different + " decisions that disagree; one was asked for");
        }
        if (readings.isEmpty()) {
            throw scan.thinking()
                    ? new UnusableReply(FailureCode.REPLY_TRUNCATED, "the reply ends before its thinking does")
                    : new UnusableReply(
                            FailureCode.REPLY_UNPARSEABLE,
                            "no JSON object with '" + dialect.mark() + "' in " + UnusableReply.quote(text));
        }
        Reading reading = readings.getFirst();
        boolean asAsked = scan.values().size() == 1
                && !scan.noise()
                && !scan.values().getFirst().mended()
                && !reading.mended();
        return new ReadReply.Decision(asAsked ? DecisionOutcome.VALID : DecisionOutcome.REPAIRED, reading.intents());
    }
}
