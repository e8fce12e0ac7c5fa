package org.tradingarena.history.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.imports.CandleFile;
import org.tradingarena.history.imports.CandleRow;
import org.tradingarena.history.imports.ImportRefused;
import org.tradingarena.history.imports.Preview;
import org.tradingarena.history.imports.RowReader;
import org.tradingarena.history.imports.RowUnreadable;

/** Looks at every row of a file, also of one that cannot be imported. Not thread-safe. */
public final class FileCheck {

    private final Path file;
    private final Duration step;
    private final SeenSteps seen;
    private final Findings findings = new Findings();
    private @Nullable CandleRow last;
    private String unit = "line";
    private long rows;

    private FileCheck(Path file, Duration step) {
        this.file = file;
        this.step = step;
        this.seen = new SeenSteps(step);
    }

    /**
     * Checks a file.
     *
     * @param step length of a candle; null for the shortest distance of its first rows
     */
    public static CheckReport of(Path file, @Nullable Duration step) {
        Duration known = step;
        if (known == null) {
            try {
                known = Preview.of(file).step();
            } catch (ImportRefused unusable) {
                return damaged(file, String.valueOf(unusable.getMessage()));
            }
        }
        if (known == null || known.toMillis() == 0) {
            return damaged(file, file + ": its rows do not tell the length of a candle; give it with --step 5m");
        }
        FileCheck check = new FileCheck(file, known);
        check.read();
        return check.report();
    }

    private static CheckReport damaged(Path file, String reason) {
        return new CheckReport(
                file.toString(), null, 0, null, null, List.of(), Map.of(Finding.DAMAGED, 1L), List.of(reason));
    }

    private void read() {
        try (RowReader reader = CandleFile.open(file)) {
            unit = reader.unit();
            boolean more = true;
            while (more) {
                more = step(reader);
            }
        } catch (RowUnreadable broken) {
            findings.add(Finding.DAMAGED, file + ", " + broken.place(), String.valueOf(broken.getMessage()));
        } catch (IOException broken) {
            findings.add(Finding.DAMAGED, file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    /** Reads one row; false after the last. */
    private boolean step(RowReader reader) throws IOException, RowUnreadable {
        try {
            CandleRow row = reader.next();
            if (row == null) {
                return false;
            }
            rows++;
            look(row);
        } catch (RowUnreadable wrong) {
            if (!wrong.goesOn()) {
                throw wrong;
            }
            findings.add(Finding.UNREADABLE, file + ", " + wrong.place(), String.valueOf(wrong.getMessage()));
        }
        return true;
    }

    private void look(CandleRow row) {
        row.fault().ifPresent(fault -> findings.add(Finding.IMPOSSIBLE, place(row.number()), fault));
        CandleRow before = last;
        last = row;
        if (before != null && row.openTime().isBefore(before.openTime())) {
            findings.add(
                    Finding.DISORDER,
                    place(row.number()),
                    "it opens at " + row.openTime() + ", before " + before.openTime());
        }
        if (row.openTime().toEpochMilli() % step.toMillis() != 0
                || row.openTime().getNano() % 1_000_000 != 0) {
            findings.add(Finding.OFF_GRID, place(row.number()), "it opens at " + row.openTime());
            return;
        }
        try {
            if (!seen.add(row.openTime())) {
                boolean same = before != null && row.tellsTheSame(before);
                findings.add(
                        same ? Finding.REPEATED : Finding.CONTRADICTED,
                        place(row.number()),
                        "a row before it opens at " + row.openTime() + " as well");
            }
        } catch (IllegalArgumentException tooFar) {
            findings.add(Finding.IMPOSSIBLE, place(row.number()), String.valueOf(tooFar.getMessage()));
        }
    }

    private String place(long number) {
        return file + ", " + unit + " " + number;
    }

    private CheckReport report() {
        return new CheckReport(
                file.toString(),
                step,
                rows,
                seen.from(),
                seen.to(),
                seen.gaps(),
                findings.counts(),
                findings.examples());
    }
}
