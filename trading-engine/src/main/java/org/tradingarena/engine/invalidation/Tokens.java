package org.tradingarena.engine.invalidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits the text of a condition into words. */
final class Tokens {

    /** One alternative per kind, in the order of {@link Token.Kind}; possessive, so that no text takes long. */
    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:"
            + "(-?+\\$?+(?:[0-9]{1,3}(?:,[0-9]{3}(?![0-9a-z]))++|[0-9]++)(?:\\.[0-9]++)?+(?![0-9a-z.$]))"
            + "|([0-9]++[a-z]++)"
            + "|([a-z]++[0-9]*+)"
            + "|(<=?+|>=?+)"
            + "|(\\()|(\\))|(,))");

    private Tokens() {}

    /** The words with an end mark behind them, or null when something is no word of the language. */
    static @Nullable List<Token> of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(lower);
        int position = 0;
        while (position < lower.length()) {
            if (!matcher.region(position, lower.length()).lookingAt()) {
                return null;
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        Token.Kind kind = Token.Kind.values()[group - 1];
        String text = matcher.group(group);
        return new Token(kind, kind == Token.Kind.NUMBER ? text.replace("$", "").replace(",", "") : text);
    }
}
