package org.tradingarena.engine.invalidation;

import java.util.List;

/** A place among the words of a condition; it never moves behind the end mark. */
final class TokenCursor {
    private final List<Token> tokens;
    private int position;

    TokenCursor(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    Token next() {
        Token token = tokens.get(position);
        if (!token.is(Token.Kind.END)) {
            position++;
        }
        return token;
    }

    boolean skip(Token.Kind kind) {
        boolean found = tokens.get(position).is(kind);
        if (found) {
            next();
        }
        return found;
    }

    boolean skipWord(String word) {
        boolean found = tokens.get(position).isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    boolean atEnd() {
        return tokens.get(position).is(Token.Kind.END);
    }
}
