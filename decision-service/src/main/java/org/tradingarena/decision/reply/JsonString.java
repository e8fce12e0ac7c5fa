package org.tradingarena.decision.reply;

/**
 * A text in quotes.
 *
 * @param end place behind its closing quote
 * @param closed whether there was one; otherwise the text ended
 * @param mended whether JSON would have written it otherwise
 */
record JsonString(String value, int end, boolean closed, boolean mended) {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    /** Reads the text whose opening quote is at this place; typographic quotes close as any quote of their kind. */
    static JsonString at(String text, int start) {
        char open = text.charAt(start);
        char kind = Glyphs.plain(open);
        boolean mended = open != '"';
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == open || open != kind && Glyphs.plain(c) == kind) {
                return new JsonString(value.toString(), at + 1, true, mended);
            }
            if (c == '\\' && at + 1 < text.length()) {
                int length = escape(text, at + 1, value);
                mended |= length == 0;
                at += 1 + Math.max(1, length);
            } else {
                mended |= c < ' ' || c == '\\';
                value.append(c);
                at++;
            }
        }
        return new JsonString(value.toString(), at, false, true);
    }

    /** Appends what is escaped here; its length, or 0 when JSON knows no such escape and the character stands for itself. */
    private static int escape(String text, int at, StringBuilder value) {
        char c = text.charAt(at);
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            value.append(ESCAPED.charAt(known));
            return 1;
        }
        int code = c == 'u' ? hexadecimal(text, at + 1) : -1;
        value.append(code < 0 ? c : (char) code);
        return code < 0 ? 0 : 5;
    }

    private static int hexadecimal(String text, int at) {
        if (at + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
