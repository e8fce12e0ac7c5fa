package org.tradingarena.history.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file, from first to last. */
public interface RowReader extends Closeable {

    /**
     * The next row; null after the last.
     *
     * @throws RowUnreadable when it is no row of numbers; the next call goes on behind it if the exception says so
     * @throws IOException when the file cannot be read on, such as a truncated archive
     */
    @Nullable
    CandleRow next() throws IOException, RowUnreadable;

    /** What {@link CandleRow#number} counts: {@code line} or {@code candle}. */
    String unit();
}
