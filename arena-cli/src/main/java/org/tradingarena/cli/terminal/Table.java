package org.tradingarena.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned with spaces. */
public final class Table {
    private static final String RIGHT = ">";
    private static final String GAP = "  ";

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headers; a header that begins with {@code >} sets its column to the right. */
    public Table(String... headers) {
        this.headers = List.of(headers);
    }

    /** Adds a row with one text per column. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Header and rows, each without trailing spaces. */
    public List<String> lines() {
        List<List<String>> all = new ArrayList<>();
        all.add(headers.stream().map(Table::title).toList());
        all.addAll(rows);
        return all.stream().map(row -> render(row, all)).toList();
    }

    private String render(List<String> row, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(width(column, all) - columns(cell));
            boolean right = headers.get(column).startsWith(RIGHT);
            line.append(column == 0 ? "" : GAP).append(right ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(int column, List<List<String>> all) {
        return all.stream().mapToInt(row -> columns(row.get(column))).max().orElse(0);
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String title(String header) {
        return header.startsWith(RIGHT) ? header.substring(1) : header;
    }
}
