package org.tradingarena.decision.application;

import org.jspecify.annotations.Nullable;

/**
 * Text of a model made fit to be kept. Neither JSON in UTF-8 nor PostgreSQL can hold half a surrogate pair, and PostgreSQL's
 * {@code jsonb} no NUL either, so one such character would take a whole answer off the record.
 */
final class KeptText {

    private static final char REPLACEMENT = '\uFFFD';

    private KeptText() {}

    /** The text with U+FFFD in place of every NUL and every half of a surrogate pair; null stays null. */
    static @Nullable String of(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(KeptText::unfit) ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> kept.appendCodePoint(unfit(point) ? REPLACEMENT : point));
        return kept.toString();
    }

    private static boolean unfit(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
