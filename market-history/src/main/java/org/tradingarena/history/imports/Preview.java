package org.tradingarena.history.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the first rows of a file tell of the rest.
 *
 * @param first open time of the first row
 * @param step the shortest time between two of the first thousand rows; null when there is only one
 */
public record Preview(Path file, Instant first, @Nullable Duration step) {

    private static final int ROWS = 1000;

    /** Looks at the beginning of a file, and passes rows that cannot be read there; throws {@link ImportRefused}. */
    public static Preview of(Path file) {
        try (RowReader rows = CandleFile.open(file)) {
            Times times = new Times();
            for (int row = 0; row < ROWS; row++) {
                Instant time = next(rows, times);
                if (time == null) {
                    break;
                }
                times.add(time);
            }
            Instant first = times.first;
            if (first != null) {
                return new Preview(file, first, times.step);
            }
            if (times.unreadable != null) {
                throw times.unreadable;
            }
            throw new ImportRefused(file + ": it holds no candle");
        } catch (RowUnreadable wrong) {
            throw Refusals.unreadable(file, wrong);
        } catch (IOException broken) {
            throw Refusals.broken(file, broken);
        }
    }

    private static @Nullable Instant next(RowReader rows, Times times) throws IOException, RowUnreadable {
        while (true) {
            try {
                CandleRow row = rows.next();
                return row == null ? null : row.openTime();
            } catch (RowUnreadable wrong) {
                if (!wrong.goesOn()) {
                    throw wrong;
                }
                times.unreadable = times.unreadable == null ? wrong : times.unreadable;
            }
        }
    }

    /** What was seen so far. */
    private static final class Times {
        private @Nullable Instant first;
        private @Nullable Instant last;
        private @Nullable Duration step;
        private @Nullable RowUnreadable unreadable;

        void add(Instant time) {
            Instant before = last;
            if (before != null && !time.equals(before)) {
                // Also where the rows fall, so that their disorder is named and not an odd step.
                Duration apart = Duration.between(before, time).abs();
                step = step == null || apart.compareTo(step) < 0 ? apart : step;
            }
            first = first == null ? time : first;
            last = time;
        }
    }
}
