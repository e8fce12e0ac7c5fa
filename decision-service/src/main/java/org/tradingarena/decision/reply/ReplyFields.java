package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** The fields of a decision by name, however the model spelt the names; remembers whether it had to mend anything. */
final class ReplyFields {

    private static final int LONGEST_WORDS = 4_000;

    private final Map<String, Json.Member> members = new HashMap<>();
    private String where;
    private boolean mended;

    /** @param where the coin that the fields are about, for messages; empty when they do not have to say it */
    ReplyFields(Json.Obj object, String where) {
        this.where = where.isEmpty() ? "" : where + ": ";
        object.members().forEach(this::put);
    }

    boolean mended() {
        return mended;
    }

    void mend() {
        mended = true;
    }

    /** Says in messages which coin the fields are about. */
    void about(String coin) {
        where = coin + ": ";
    }

    /** A text that has to stand there; numbers and words are taken as text. */
    String required(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    Optional<String> text(String name) {
        Json value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        mended |= !(value instanceof Json.Text);
        return Optional.of(value.toString());
    }

    /** Words to be kept; empty when there are none. */
    String words(String name) {
        return Words.kept(text(name).orElse(""), LONGEST_WORDS);
    }

    /** A number that has to stand there. */
    BigDecimal required(String name, NumberForm form) {
        return number(name, form).orElseThrow(() -> missing(name));
    }

    /** A number, also when written as text; empty when absent or null. */
    Optional<BigDecimal> number(String name, NumberForm form) {
        Json value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        mended |= !(value instanceof Json.Num);
        return Optional.of(form.of(value)
                .orElseThrow(() ->
                        outOfRange(name, "is no number that can be used: " + UnusableReply.quote(value.toString()))));
    }

    /** A number from 0 to 1 that has to stand there. */
    BigDecimal fraction(String name) {
        return fraction(name, required(name, NumberForm.FRACTION));
    }

    BigDecimal fraction(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw outOfRange(name, "is " + value.toPlainString() + "; allowed: 0 to 1");
        }
        return value;
    }

    UnusableReply outOfRange(String name, String what) {
        return failure(FailureCode.REPLY_OUT_OF_RANGE, name, what);
    }

    private UnusableReply missing(String name) {
        return failure(FailureCode.REPLY_INCOMPLETE, name, "is missing");
    }

    private UnusableReply failure(FailureCode code, String name, String what) {
        return new UnusableReply(code, where + "'" + name + "' " + what);
    }

    private @Nullable Json value(String name) {
        Json.Member member = members.get(FieldNames.plain(name));
        if (member == null || member.value().isNull()) {
            return null;
        }
        mended |= !member.name().equals(name);
        return member.value();
    }

    /** A field that stands there twice says nothing, unless both times the same. */
    private void put(Json.Member member) {
        Json.Member before = members.put(FieldNames.plain(member.name()), member);
        if (before == null) {
            return;
        }
        if (!before.value().equals(member.value())) {
            throw failure(FailureCode.REPLY_UNPARSEABLE, member.name(), "stands there twice");
        }
        mend();
    }
}
