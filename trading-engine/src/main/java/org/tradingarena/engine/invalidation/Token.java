package org.tradingarena.engine.invalidation;

/**
 * A word of a condition.
 *
 * @param text lower case; a number without sign of currency and without separators
 */
record Token(Kind kind, String text) {
    enum Kind {
        NUMBER,
        TIMEFRAME,
        WORD,
        RELATION,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
