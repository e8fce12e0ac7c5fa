package org.tradingarena.decision.prompt;

/**
 * Writes text that is not ours as data: a JSON string of limited length on one line, in which nothing can end the string,
 * the line or the fence around it, or look like a slot of a template.
 */
final class Quoted {

    /** Longest condition shown, in UTF-16 units before escaping; the books keep no longer one. */
    static final int CONDITION = 500;

    /** Longest id shown. */
    static final int ID = 64;

    private static final String CUT = "…";

    private Quoted() {}

    /** The text in quotation marks; a longer one is cut and ends in …. */
    static String of(String text, int maxLength) {
        StringBuilder quoted = new StringBuilder("\"");
        String shown = cut(text, maxLength);
        for (int at = 0; at < shown.length(); at = shown.offsetByCodePoints(at, 1)) {
            int point = shown.codePointAt(at);
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (plain(shown, at, point)) {
                quoted.appendCodePoint(point);
            } else {
                Character.toString(point).chars().forEach(unit -> quoted.append("\\u%04x".formatted(unit)));
            }
        }
        return quoted.append('"').toString();
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Letters, digits, marks, signs and spaces as they are; what could be taken for structure is not. */
    private static boolean plain(String text, int at, int point) {
        if (point == '`' || point == '{' || point == '}') {
            return false;
        }
        if (point == '-') {
            boolean follows = at > 0 && text.charAt(at - 1) == '-';
            boolean goesOn = at + 1 < text.length() && text.charAt(at + 1) == '-';
            return !follows && !goesOn;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
