package org.tradingarena.schema.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The built-in configuration as text, to be spoilt by tests. */
final class DefaultFile {

    private DefaultFile() {}

    static String text() {
        try (InputStream resource = DefaultFile.class.getResourceAsStream("/arena.yaml")) {
            if (resource == null) {
                throw new AssertionError("arena.yaml is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The text with the first occurrence of one piece replaced; fails when the piece is not there. */
    static String with(String piece, String replacement) {
        return spoilt(text(), piece, replacement);
    }

    static String spoilt(String text, String piece, String replacement) {
        int at = text.indexOf(piece);
        if (at < 0) {
            throw new AssertionError("the default file has no '" + piece + "'");
        }
        return text.substring(0, at) + replacement + text.substring(at + piece.length());
    }

    /** The line, 1-based, on which a piece of text first stands. */
    static int lineOf(String text, String piece) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(piece)) {
                return line + 1;
            }
        }
        throw new AssertionError("no line holds '" + piece + "'");
    }
}
