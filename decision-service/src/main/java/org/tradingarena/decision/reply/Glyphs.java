package org.tradingarena.decision.reply;

/** Characters that models write in place of the ASCII ones of JSON: full-width forms, typographic quotes, minus signs. */
final class Glyphs {

    private static final String ODD = "“”„‟″❝❞‘’‚‛′" + "−–‐‑﹣" + "﹕﹐、";
    private static final String PLAIN = "\"\"\"\"\"\"\"'''''" + "-----" + ":,,";
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE_TO_ASCII = FIRST_WIDE - '!';

    private Glyphs() {}

    /** The character of JSON that this one stands for; itself when none. */
    static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            return (char) (c - WIDE_TO_ASCII);
        }
        int at = ODD.indexOf(c);
        return at < 0 ? c : PLAIN.charAt(at);
    }

    /** A text with every such character replaced. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    /** What JSON takes for space. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** What shows nothing but is no space of JSON: other spaces, control characters, byte order marks. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
