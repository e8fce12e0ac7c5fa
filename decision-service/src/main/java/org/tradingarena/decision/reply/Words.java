package org.tradingarena.decision.reply;

/** Text of a model made fit to be kept: bounded, without control characters and halves of characters. */
final class Words {

    private Words() {}

    /** At most so many UTF-16 units of it, without white space around. */
    static String kept(String text, int most) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            kept.appendCodePoint(half ? '\uFFFD' : control ? ' ' : c);
        });
        return cut(kept.toString().strip(), most);
    }

    /** The beginning of a text; never ends in half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
