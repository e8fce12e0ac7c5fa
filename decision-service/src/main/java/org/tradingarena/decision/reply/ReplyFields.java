package org.tradingarena.decision.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** The fields of a decision by name, however the model spelt the names; remembers whether it had to mend anything. */
final class ReplyFields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,30})?|\\.\\d{1,30})\\s*(%?)");
    private static final int MOST_DIGITS = 60;

    private final Map<String, JsonNode> values = new HashMap<>();
    private boolean mended;

    ReplyFields(ObjectNode object) {
        object.properties().forEach(field -> put(field.getKey(), field.getValue()));
    }

    /** A name in lower case without separators. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    boolean mended() {
        return mended;
    }

    void mend() {
        mended = true;
    }

    Optional<String> text(String name) {
        JsonNode value = value(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isValueNode()) {
            mended |= !value.isTextual();
            return Optional.of(value.asText());
        }
        mend();
        return Optional.of(value.toString());
    }

    /** A number, also when written as text or as a percentage; empty when absent or null. */
    Optional<BigDecimal> number(String name) {
        JsonNode value = value(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isNumber()) {
            return Optional.of(bounded(name, value.decimalValue()));
        }
        Matcher matcher = NUMBER.matcher(value.asText().strip());
        if (!value.isTextual() || !matcher.matches()) {
            throw new UnusableReply(
                    FailureCode.REPLY_OUT_OF_RANGE,
                    "'" + name + "' is not a number: " + UnusableReply.quote(value.toString()));
        }
        mend();
        boolean percent = !matcher.group(3).isEmpty();
        BigDecimal number = new BigDecimal(value.asText().replace("%", "").strip());
        return Optional.of(percent ? number.movePointLeft(2) : number);
    }

    private @Nullable JsonNode value(String name) {
        return values.get(plain(name));
    }

    private void put(String name, JsonNode value) {
        mended |= !name.equals(name.toLowerCase(Locale.ROOT)) || name.contains("-") || name.contains(" ");
        if (values.put(plain(name), value) != null) {
            throw new UnusableReply(FailureCode.REPLY_UNPARSEABLE, "field '" + plain(name) + "' stands there twice");
        }
    }

    /** Keeps away exponents that would fill the memory when written out. */
    private static BigDecimal bounded(String name, BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new UnusableReply(FailureCode.REPLY_OUT_OF_RANGE, "'" + name + "' has too many digits");
        }
        return number;
    }
}
