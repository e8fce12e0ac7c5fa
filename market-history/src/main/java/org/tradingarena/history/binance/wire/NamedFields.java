package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of one small object, as text by name; lists and objects in it are left out. */
final class NamedFields {

    private final Map<String, String> texts = new HashMap<>();

    /** Reads the object whose start is the current token. */
    static NamedFields of(VenueJson json, String what) throws WireFault {
        json.require(JsonToken.START_OBJECT, what);
        NamedFields fields = new NamedFields();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            fields.take(json, name);
        }
        json.require(JsonToken.END_OBJECT, "the end of " + what);
        return fields;
    }

    /** Reads a text that is one object and nothing else. */
    static NamedFields ofWhole(byte[] text, String what) throws WireFault {
        try (VenueJson json = VenueJson.over(text)) {
            json.next();
            NamedFields fields = of(json, what);
            json.end();
            return fields;
        }
    }

    /** Takes the field where the cursor stands; a name that stands there twice is a fault. */
    void take(VenueJson json, String name) throws WireFault {
        JsonToken token = json.token();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
            json.skip();
        } else if (texts.put(name, json.found()) != null) {
            throw new WireFault("field " + name + " stands there twice");
        }
    }

    @Nullable
    String maybe(String name) {
        return texts.get(name);
    }

    String text(String name) throws WireFault {
        String text = texts.get(name);
        if (text == null) {
            throw new WireFault("field " + name + " is missing");
        }
        return text;
    }

    BigDecimal decimal(String name) throws WireFault {
        return DecimalText.read(text(name), name);
    }

    BigDecimal decimalOr(String name, BigDecimal otherwise) throws WireFault {
        return texts.containsKey(name) ? decimal(name) : otherwise;
    }

    long whole(String name) throws WireFault {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException other) {
            throw WireFault.field(name, "a whole number", text(name));
        }
    }

    int wholeOr(String name, int otherwise) throws WireFault {
        return texts.containsKey(name) ? Math.clamp(whole(name), 0, Integer.MAX_VALUE) : otherwise;
    }

    boolean flagOr(String name, boolean otherwise) {
        String text = texts.get(name);
        return text == null ? otherwise : Boolean.parseBoolean(text);
    }

    Instant time(String name) throws WireFault {
        return VenueTimes.instant(whole(name), name);
    }
}
