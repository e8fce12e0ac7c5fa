package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The fields with names of one letter of an event. Which type a letter has depends on the event, whose name need not come
 * first; so they are kept as they are and typed when asked for.
 */
final class LetterFields {

    private static final int LETTERS = 64;
    private static final int FIRST = 'A';

    private final @Nullable String[] texts = new @Nullable String[LETTERS];
    private final long[] numbers = new long[LETTERS];
    private long haveNumber;
    private long haveFlag;
    private long seen;

    static boolean fits(String name) {
        return name.length() == 1 && name.charAt(0) >= FIRST && name.charAt(0) < FIRST + LETTERS;
    }

    void take(VenueJson json, String name) throws WireFault {
        int slot = name.charAt(0) - FIRST;
        long bit = 1L << slot;
        if ((seen & bit) != 0) {
            throw new WireFault("field " + name + " stands there twice");
        }
        seen |= bit;
        JsonToken token = json.token();
        if (token == JsonToken.VALUE_STRING) {
            texts[slot] = json.found();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            numbers[slot] = json.whole(name);
            haveNumber |= bit;
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            numbers[slot] = token == JsonToken.VALUE_TRUE ? 1 : 0;
            haveFlag |= bit;
        } else {
            json.skip();
        }
    }

    @Nullable
    String maybeText(char letter) {
        return texts[letter - FIRST];
    }

    String text(char letter) throws WireFault {
        String text = texts[letter - FIRST];
        if (text == null) {
            throw new WireFault("field " + letter + " is missing or not a string");
        }
        return text;
    }

    BigDecimal decimal(char letter) throws WireFault {
        return DecimalText.read(text(letter), String.valueOf(letter));
    }

    Price price(char letter) throws WireFault {
        BigDecimal value = decimal(letter);
        if (value.signum() <= 0) {
            throw WireFault.field(String.valueOf(letter), "above 0", value.toPlainString());
        }
        return new Price(value);
    }

    Quantity quantity(char letter) throws WireFault {
        BigDecimal value = decimal(letter);
        if (value.signum() <= 0) {
            throw WireFault.field(String.valueOf(letter), "above 0", value.toPlainString());
        }
        return new Quantity(value);
    }

    long whole(char letter) throws WireFault {
        if ((haveNumber & 1L << (letter - FIRST)) == 0) {
            throw new WireFault("field " + letter + " is missing or not a whole number");
        }
        return numbers[letter - FIRST];
    }

    Instant time(char letter) throws WireFault {
        return VenueTimes.instant(whole(letter), String.valueOf(letter));
    }

    boolean flag(char letter) throws WireFault {
        if ((haveFlag & 1L << (letter - FIRST)) == 0) {
            throw new WireFault("field " + letter + " is missing or neither true nor false");
        }
        return numbers[letter - FIRST] == 1;
    }
}
