package org.tradingarena.history.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length, so that a file without line ends cannot fill the memory. */
final class Lines implements Closeable {

    private static final int LONGEST = 10_000;
    private static final int BUFFER = 1 << 15;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;

    Lines(Reader text) {
        this.text = text;
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        StringBuilder begun = new StringBuilder();
        while (true) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            require(begun.length() + end - position);
            if (end < limit && begun.isEmpty()) {
                return ended(new String(buffer, position, end - position), end + 1);
            }
            begun.append(buffer, position, end - position);
            if (end < limit) {
                return ended(begun.toString(), end + 1);
            }
            if (!fill()) {
                return ended(begun.toString(), 0);
            }
        }
    }

    private String ended(String line, int next) {
        position = next;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, text.read(buffer, 0, BUFFER));
        return limit > 0;
    }

    private static void require(int length) throws IOException {
        if (length > LONGEST) {
            throw new IOException("a line is longer than " + LONGEST + " characters; this is not a table");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
