package org.tradingarena.history.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of fields, separated by commas, semicolons or tabs, with or without a head line. */
final class CsvRows implements RowReader {

    private static final String UNIT = "line";

    private final Lines lines;
    private final char separator;
    private final Columns columns;
    private @Nullable String pending;
    private long number;

    private CsvRows(Lines lines, char separator, Columns columns, @Nullable String pending, long number) {
        this.lines = lines;
        this.separator = separator;
        this.columns = columns;
        this.pending = pending;
        this.number = number;
    }

    static CsvRows read(Reader text) throws IOException, RowUnreadable {
        Lines lines = new Lines(text);
        String first = lines.next();
        long number = 1;
        while (first != null && first.isBlank()) {
            first = lines.next();
            number++;
        }
        if (first == null) {
            throw new RowUnreadable(UNIT, number, "the file is empty", false);
        }
        char separator = separator(first);
        List<String> fields = split(first, separator);
        try {
            return Fields.isTime(fields.getFirst())
                    ? new CsvRows(lines, separator, Columns.positional(fields.size()), first, number - 1)
                    : new CsvRows(lines, separator, Columns.named(fields), null, number);
        } catch (IllegalArgumentException wrong) {
            throw new RowUnreadable(UNIT, number, String.valueOf(wrong.getMessage()), false);
        }
    }

    @Override
    public @Nullable CandleRow next() throws IOException, RowUnreadable {
        String line = pending == null ? lines.next() : pending;
        pending = null;
        number++;
        while (line != null && line.isBlank()) {
            line = lines.next();
            number++;
        }
        return line == null ? null : row(line);
    }

    private CandleRow row(String line) throws RowUnreadable {
        List<String> fields = split(line, separator);
        if (fields.size() < columns.width()) {
            throw new RowUnreadable(
                    UNIT,
                    number,
                    "it has " + fields.size() + " fields, not " + columns.width() + " or more: '"
                            + Fields.shortened(line) + "'",
                    true);
        }
        try {
            return new CandleRow(
                    number,
                    Fields.time(fields.get(columns.time())),
                    Fields.decimal("open", fields.get(columns.open())),
                    Fields.decimal("high", fields.get(columns.high())),
                    Fields.decimal("low", fields.get(columns.low())),
                    Fields.decimal("close", fields.get(columns.close())),
                    Fields.decimal("volume", fields.get(columns.volume())),
                    columns.trades() < 0 ? 0 : Fields.count("the number of trades", fields.get(columns.trades())));
        } catch (IllegalArgumentException wrong) {
            throw new RowUnreadable(UNIT, number, String.valueOf(wrong.getMessage()), true);
        }
    }

    private static char separator(String line) {
        return line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? ';' : '\t';
    }

    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>(12);
        int begin = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, begin)) {
            fields.add(unquoted(line.substring(begin, end)));
            begin = end + 1;
        }
        fields.add(unquoted(line.substring(begin)));
        return fields;
    }

    private static String unquoted(String field) {
        return field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"")
                ? field.substring(1, field.length() - 1)
                : field;
    }

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
