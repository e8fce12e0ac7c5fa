package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A cursor over the tokens of one text; whatever is wrong with it comes out as a {@link WireFault}. */
final class VenueJson implements AutoCloseable {

    private static final int DEEPEST = 30;
    private static final int LONGEST_STRING = 1_000_000;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final JsonParser parser;

    private VenueJson(JsonParser parser) {
        this.parser = parser;
    }

    static VenueJson over(byte[] text) throws WireFault {
        try {
            return new VenueJson(FACTORY.createParser(text));
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    /** The next token; null behind the end of the text. */
    @Nullable
    JsonToken next() throws WireFault {
        try {
            return parser.nextToken();
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    /** Steps to the next name of an object, whose value is then the current token; null at the end of the object. */
    @Nullable
    String nextField() throws WireFault {
        try {
            String name = parser.nextFieldName();
            if (name != null) {
                parser.nextToken();
            }
            return name;
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    @Nullable
    JsonToken token() {
        return parser.currentToken();
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** Demands a token where the cursor stands. */
    void require(JsonToken token, String what) throws WireFault {
        if (parser.currentToken() != token) {
            throw WireFault.field(what, said(token), found());
        }
    }

    /** Demands that nothing follows. */
    void end() throws WireFault {
        if (next() != null) {
            throw new WireFault("something follows the end of the JSON: '" + found() + "'");
        }
    }

    /** Steps over the value where the cursor stands. */
    void skip() throws WireFault {
        try {
            parser.skipChildren();
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    BigDecimal decimal(String field) throws WireFault {
        require(JsonToken.VALUE_STRING, field);
        try {
            return DecimalText.read(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), field);
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    long whole(String field) throws WireFault {
        require(JsonToken.VALUE_NUMBER_INT, field);
        try {
            return parser.getLongValue();
        } catch (IOException tooLarge) {
            throw WireFault.field(field, "a whole number of 64 bits", found());
        }
    }

    String text(String field) throws WireFault {
        require(JsonToken.VALUE_STRING, field);
        return found();
    }

    boolean flag(String field) throws WireFault {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            throw WireFault.field(field, "true or false", found());
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** The text of the current token. */
    String found() throws WireFault {
        try {
            String text = parser.getText();
            return text == null ? "nothing" : text;
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    @Override
    public void close() throws WireFault {
        try {
            parser.close();
        } catch (IOException unreadable) {
            throw notJson(unreadable);
        }
    }

    private static String said(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a whole number";
            default -> token.name();
        };
    }

    private static WireFault notJson(IOException unreadable) {
        if (!(unreadable instanceof JsonProcessingException json)) {
            return new WireFault("not JSON: " + unreadable.getMessage());
        }
        // The class for an early end is not the only one that tells of it.
        return json instanceof JsonEOFException || json.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? new WireFault("the JSON ends too early, at byte " + place(json))
                : new WireFault("not JSON: " + json.getOriginalMessage() + ", at byte " + place(json));
    }

    private static long place(JsonProcessingException where) {
        return where.getLocation() == null ? -1 : where.getLocation().getByteOffset();
    }
}
