package org.tradingarena.history.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as venues write candles: an array of arrays {@code [time, open, high, low, close, volume, …]}, an array of objects, or
 * an object with such an array as {@code candles}. Read as a stream of tokens.
 */
final class JsonRows implements RowReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String UNIT = "candle";
    private static final int MOST_FIELDS = 64;
    private static final List<String> TIME = List.of("start", "openTime", "open_time", "timestamp", "time", "t");
    private static final String TRADES = "trades";

    private final JsonParser parser;
    private long number;

    private JsonRows(JsonParser parser) {
        this.parser = parser;
    }

    static JsonRows read(Reader text) throws IOException, RowUnreadable {
        JsonRows rows = new JsonRows(JSON.createParser(text));
        rows.enter();
        return rows;
    }

    /** Moves to the array of candles. */
    private void enter() throws IOException, RowUnreadable {
        JsonToken first = token();
        if (first == JsonToken.START_ARRAY) {
            return;
        }
        while (first == JsonToken.START_OBJECT && token() == JsonToken.FIELD_NAME) {
            boolean candles = "candles".equals(parser.currentName());
            if (token() == JsonToken.START_ARRAY && candles) {
                return;
            }
            parser.skipChildren();
        }
        throw new RowUnreadable("line", 1, "it has neither an array at its top nor one named 'candles'", false);
    }

    @Override
    public @Nullable CandleRow next() throws IOException, RowUnreadable {
        number++;
        JsonToken begin = token();
        if (begin == JsonToken.END_ARRAY) {
            finish();
            return null;
        }
        if (begin == JsonToken.START_ARRAY) {
            return positional(array());
        }
        if (begin == JsonToken.START_OBJECT) {
            return named(object());
        }
        throw new RowUnreadable(UNIT, number, "it is neither an array nor an object", true);
    }

    /** What follows the candles must be JSON, so that a file that was cut off is noticed. */
    private void finish() throws IOException, RowUnreadable {
        while (token() != null) {
            parser.skipChildren();
        }
    }

    private List<String> array() throws IOException, RowUnreadable {
        List<String> values = new ArrayList<>();
        while (token() != JsonToken.END_ARRAY) {
            values.add(value());
            requireShort(values.size());
        }
        return values;
    }

    private Map<String, String> object() throws IOException, RowUnreadable {
        Map<String, String> values = new HashMap<>();
        while (token() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            token();
            values.put(name, value());
            requireShort(values.size());
        }
        return values;
    }

    private String value() throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "null" : String.valueOf(parser.getText());
        parser.skipChildren();
        return text;
    }

    private void requireShort(int fields) throws RowUnreadable {
        if (fields > MOST_FIELDS) {
            throw new RowUnreadable(UNIT, number, "it has more than " + MOST_FIELDS + " fields", false);
        }
    }

    private CandleRow positional(List<String> values) throws RowUnreadable {
        try {
            Columns columns =
                    values.size() < 11 ? Columns.positional(Math.min(values.size(), 6)) : Columns.positional(11);
            return row(
                    values.get(columns.time()),
                    values.get(columns.open()),
                    values.get(columns.high()),
                    values.get(columns.low()),
                    values.get(columns.close()),
                    values.get(columns.volume()),
                    columns.trades() < 0 ? "" : values.get(columns.trades()));
        } catch (IllegalArgumentException wrong) {
            throw new RowUnreadable(UNIT, number, String.valueOf(wrong.getMessage()), true);
        }
    }

    private CandleRow named(Map<String, String> values) throws RowUnreadable {
        try {
            return row(
                    first(values, TIME),
                    first(values, List.of("open", "o")),
                    first(values, List.of("high", "h")),
                    first(values, List.of("low", "l")),
                    first(values, List.of("close", "c")),
                    first(values, List.of("volume", "v")),
                    values.getOrDefault(TRADES, ""));
        } catch (IllegalArgumentException wrong) {
            throw new RowUnreadable(UNIT, number, String.valueOf(wrong.getMessage()), true);
        }
    }

    private CandleRow row(
            String time, String open, String high, String low, String close, String volume, String trades) {
        return new CandleRow(
                number,
                Fields.time(time),
                Fields.decimal("open", open),
                Fields.decimal("high", high),
                Fields.decimal("low", low),
                Fields.decimal("close", close),
                Fields.decimal("volume", volume),
                Fields.count("the number of trades", trades));
    }

    private static String first(Map<String, String> values, List<String> names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("it has no field " + String.join(" or ", names));
    }

    private @Nullable JsonToken token() throws IOException, RowUnreadable {
        try {
            JsonToken next = parser.nextToken();
            if (next == null && parser.getParsingContext().getParent() != null) {
                throw new RowUnreadable(UNIT, number, "the file ends inside of it; it was cut off", false);
            }
            return next;
        } catch (JsonParseException broken) {
            throw new RowUnreadable(
                    UNIT,
                    number,
                    "it is not JSON at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ": " + broken.getOriginalMessage(),
                    false);
        }
    }

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
