package org.tradingarena.history.binance.wire;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.market.Candle;

/** Rows of the venue's archives: the twelve fields of {@link KlineRows}, separated by commas. */
public final class CsvRows {

    private static final int FIELDS = 12;

    private CsvRows() {}

    /** Whether a first line names the fields, as archives of USD-M do. */
    public static boolean isHeader(String line) {
        return line.startsWith("open_time");
    }

    /** The candle of a line; throws when it cannot be one. */
    public static Candle read(String line, KlineInterval interval) throws WireFault {
        List<String> fields = fields(line);
        if (fields.size() != FIELDS) {
            throw new WireFault("it has " + fields.size() + " fields, not " + FIELDS + ": '" + line + "'");
        }
        return new RawCandle(
                        whole(fields.get(0), "open time"),
                        DecimalText.read(fields.get(1), "open"),
                        DecimalText.read(fields.get(2), "high"),
                        DecimalText.read(fields.get(3), "low"),
                        DecimalText.read(fields.get(4), "close"),
                        DecimalText.read(fields.get(5), "volume"),
                        whole(fields.get(6), "close time"),
                        DecimalText.read(fields.get(7), "quote volume"),
                        whole(fields.get(8), "number of trades"))
                .possible(interval);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(FIELDS);
        int begin = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', begin)) {
            fields.add(line.substring(begin, comma));
            begin = comma + 1;
        }
        fields.add(line.substring(begin).stripTrailing());
        return fields;
    }

    private static long whole(String text, String field) throws WireFault {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException other) {
            throw WireFault.field(field, "a whole number", text);
        }
    }
}
