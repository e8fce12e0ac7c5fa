package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a cassette and where they lie. A last line without its end is what a killed recorder leaves: its exchange
 * never led to a decision, for a decision waits until its line is written. So it is reported and left out, when playing as
 * when recording on; anything else that cannot be read is refused.
 *
 * @param soundBytes length of the file up to the end of its last whole line
 * @param torn whether something stands after that
 */
record CassetteFile(Path path, long soundBytes, boolean torn) {

    /**
     * A line of the file.
     *
     * @param number counted from 1
     * @param offset of its first byte
     * @param length in bytes, without the line break
     */
    record Line(int number, long offset, int length) {}

    /** Does with each line what only works for a sound one. */
    interface Reader {
        void read(Line line, JsonNode content) throws CassetteBroken;
    }

    /** Reads the whole file and shows every line after the first to the reader. */
    static CassetteFile read(Path path, Reader reader) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path, in, reader);
        } catch (IOException unreadable) {
            throw new CassetteInvalid("cassette " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** The same from a stream that its owner closes: to close a file ends all locks that the process holds on it. */
    static CassetteFile read(Path path, InputStream file, Reader reader) {
        long offset = 0;
        int number = 0;
        InputStream in = new BufferedInputStream(file);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    bytes.write(next);
                    continue;
                }
                number++;
                Line line = new Line(number, offset, bytes.size());
                show(path, line, bytes.toString(StandardCharsets.UTF_8), reader);
                offset += bytes.size() + 1L;
                bytes.reset();
            }
            if (number == 0) {
                throw new CassetteInvalid(path + ": the first line is missing; this is no cassette");
            }
            return new CassetteFile(path, offset, bytes.size() > 0);
        } catch (IOException unreadable) {
            throw new CassetteInvalid("cassette " + path + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static void show(Path path, Line line, String text, Reader reader) {
        try {
            JsonNode content = CassetteLine.tree(text);
            if (line.number() == 1) {
                CassetteLine.checkHeader(content);
            } else {
                reader.read(line, content);
            }
        } catch (CassetteBroken broken) {
            throw new CassetteInvalid("cassette " + path + ", line " + line.number() + ": " + broken.getMessage());
        }
    }
}
