package org.tradingarena.engine.invalidation;

/** Text from outside, cut to a length. */
final class BoundedText {
    // The mark is no part of the grammar: a condition that was cut must not parse as a shorter one.
    private static final String CUT = "…";

    private BoundedText() {}

    static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text.strip();
        }
        int end = maxLength - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                .strip()
                .concat(CUT);
    }
}
