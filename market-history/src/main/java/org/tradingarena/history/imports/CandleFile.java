package org.tradingarena.history.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Opens a file of candles by what is in it, not by its name: a table or JSON, plain or inside a zip or gzip archive. A zip must
 * hold one file.
 */
public final class CandleFile {

    private static final int BUFFER = 1 << 16;
    private static final int ZIP = 0x504b;
    private static final int GZIP = 0x1f8b;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CandleFile() {}

    /**
     * Begins to read.
     *
     * @throws RowUnreadable when its beginning is neither a table nor JSON with candles
     * @throws IOException when it cannot be read, or an archive is truncated or damaged
     */
    public static RowReader open(Path file) throws IOException, RowUnreadable {
        InputStream bytes = content(file);
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), BUFFER);
            return json(text) ? JsonRows.read(text) : CsvRows.read(text);
        } catch (IOException | RowUnreadable | RuntimeException notReadable) {
            bytes.close();
            throw notReadable;
        }
    }

    private static InputStream content(Path file) throws IOException {
        int magic;
        try (InputStream head = Files.newInputStream(file)) {
            byte[] two = head.readNBytes(2);
            magic = two.length < 2 ? 0 : ((two[0] & 0xff) << 8) | (two[1] & 0xff);
        }
        return switch (magic) {
            case ZIP -> ZippedFile.open(file);
            case GZIP -> new GZIPInputStream(Files.newInputStream(file), BUFFER);
            default -> new BufferedInputStream(Files.newInputStream(file), BUFFER);
        };
    }

    /** Looks at the first character that is not blank and stays before it. */
    private static boolean json(BufferedReader text) throws IOException {
        int c;
        do {
            text.mark(1);
            c = text.read();
        } while (c == BYTE_ORDER_MARK || (c >= 0 && Character.isWhitespace(c) && c != '\t'));
        if (c >= 0) {
            text.reset();
        }
        return c == '{' || c == '[';
    }
}
