package org.tradingarena.decision.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a text that is read as JSON, one token after the other and never back; remembers what was not standard. */
final class JsonCursor {

    private static final int LONGEST_CHECKED = 100;
    private static final Pattern STANDARD = Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?+(?:[eE][+-]?\\d++)?+");
    private static final Pattern READABLE =
            Pattern.compile("[+-]?(?:(?:0|[1-9]\\d*+)(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d++)?+");
    private static final int LONGEST_WORD = 10;
    private static final Map<String, String> WORDS =
            Map.of("true", "true", "false", "false", "null", "null", "none", "null");
    private static final Set<String> STANDARD_WORDS = Set.of("true", "false", "null");
    private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity");

    private final String text;
    private int at;
    private boolean mended;

    JsonCursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    boolean mended() {
        return mended;
    }

    void mend() {
        mended = true;
    }

    /** The next character that means something, in ASCII; it stays the next. */
    char next() {
        skipBlank();
        return Glyphs.plain(current());
    }

    /** Goes past the next character. */
    void take() {
        mended |= Glyphs.plain(current()) != current();
        at++;
    }

    /** Reads the text whose opening quote is next. */
    String text() {
        JsonString read = JsonString.at(text, at);
        mended |= read.mended();
        at = read.end();
        if (!read.closed()) {
            throw TornJson.ended();
        }
        return read.value();
    }

    /** Reads the name of a member, also without quotes and in the asterisks of Markdown. */
    String name() {
        char first = next();
        if (first == '"' || first == '\'') {
            String name = text();
            String bare = name.replaceAll("[*`]", "").strip();
            mended |= bare.length() != name.length();
            return bare;
        }
        int start = at;
        while (Character.isLetterOrDigit(current()) || "_$-".indexOf(current()) >= 0) {
            at++;
        }
        if (at == start || Character.isDigit(first)) {
            throw TornJson.broken();
        }
        mend();
        return text.substring(start, at);
    }

    /** Reads a number or a word without quotes. */
    Json scalar() {
        int start = at;
        StringBuilder read = new StringBuilder();
        for (char c = Glyphs.plain(current()); isScalar(c); c = Glyphs.plain(current())) {
            mended |= c != current();
            read.append(c);
            at++;
        }
        String written = read.toString();
        if (at == start) {
            throw TornJson.broken();
        }
        Json.Word word = word(written);
        if (word == null) {
            return number(written);
        }
        mended |= !STANDARD_WORDS.contains(written);
        return word;
    }

    /** A word, also as Python spells it; a number that is none may have a sign. */
    private static Json.@Nullable Word word(String written) {
        if (written.length() > LONGEST_WORD) {
            return null;
        }
        char first = written.charAt(0);
        String bare = first == '+' || first == '-' ? written.substring(1) : written;
        String lower = bare.toLowerCase(Locale.ROOT);
        String word = bare.length() == written.length() ? WORDS.get(lower) : null;
        return word != null || NO_NUMBERS.contains(lower) ? new Json.Word(word == null ? written : word) : null;
    }

    private Json number(String written) {
        if (written.length() <= LONGEST_CHECKED) {
            if (!READABLE.matcher(written).matches()) {
                throw TornJson.broken();
            }
            mended |= !STANDARD.matcher(written).matches();
        } else {
            mend();
        }
        boolean percent = Glyphs.plain(current()) == '%';
        if (percent) {
            mend();
            at++;
        }
        return new Json.Num(written, percent);
    }

    /** The character here; a value that reaches the end of the text may have gone on. */
    private char current() {
        if (at >= text.length()) {
            throw TornJson.ended();
        }
        return text.charAt(at);
    }

    private void skipBlank() {
        for (char c = current(); ; c = current()) {
            if (Glyphs.isSpace(c)) {
                at++;
            } else if (c == '*' || c == '`' || Glyphs.isBlank(c)) {
                mend();
                at++;
            } else if (c == '#' || text.startsWith("//", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                skipTo("*/");
            } else {
                return;
            }
        }
    }

    private void skipTo(String end) {
        mend();
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private static boolean isScalar(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "+-._".indexOf(c) >= 0;
    }
}
