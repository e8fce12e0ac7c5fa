package org.tradingarena.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.tradingarena.schema.types.Symbol;

/** The range that all symbols have, beginning with a step that none of them lacks: before it there is no price to repeat. */
record CommonRange(Instant from, Instant to) {

    static CommonRange of(Map<Symbol, RowFile> files, Duration step) {
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        for (RowFile file : files.values()) {
            RowLayout layout = file.layout();
            from = Math.max(from, layout.from());
            to = Math.min(to, layout.from() + file.rows() * layout.step());
        }
        while (from < to && lacking(files, from)) {
            from += step.toMillis();
        }
        if (from >= to) {
            throw new IllegalArgumentException("the symbols have no range in common: " + ranges(files));
        }
        return new CommonRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    private static boolean lacking(Map<Symbol, RowFile> files, long time) {
        return files.values().stream()
                .anyMatch(file -> !file.present(
                        (time - file.layout().from()) / file.layout().step()));
    }

    private static String ranges(Map<Symbol, RowFile> files) {
        StringBuilder ranges = new StringBuilder();
        files.forEach((symbol, file) -> ranges.append(ranges.isEmpty() ? "" : ", ")
                .append(symbol)
                .append(" from ")
                .append(Instant.ofEpochMilli(file.layout().from()))
                .append(" to ")
                .append(Instant.ofEpochMilli(
                        file.layout().from() + file.rows() * file.layout().step())));
        return ranges.toString();
    }
}
