package org.tradingarena.schema.config;

import java.util.List;
import java.util.Map;

/** The built-in configuration as text, to be spoilt by tests. */
final class DefaultFile {

    private DefaultFile() {}

    static String text() {
        return ConfigText.builtIn("arena.yaml").text();
    }

    /** Reads a text as {@code arena.yaml} beside the built-in prices, in an empty environment. */
    static ConfigReader reader(String text) {
        return new ConfigReader(new ConfigText("arena.yaml", text), ConfigText.builtIn("prices.yaml"), Map.of());
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
