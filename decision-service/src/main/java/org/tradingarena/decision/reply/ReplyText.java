package org.tradingarena.decision.reply;

import java.util.regex.Pattern;

/** Mends the typography of a reply before its JSON is looked at. */
final class ReplyText {

    private static final Pattern THINKING = Pattern.compile("(?s)<think(ing)?>.*?</think(ing)?>");
    private static final String WIDE = "\uFF5B\uFF5D\uFF3B\uFF3D\uFF1A\uFF0C\u201C\u201D\u201E\u201F";
    private static final String PLAIN = "{}[]:,\"\"\"\"";

    private ReplyText() {}

    /** The text without the thinking that some models write in tags before their answer. */
    static String withoutThinking(String text) {
        return THINKING.matcher(text).replaceAll("").replace("\uFEFF", "").strip();
    }

    /** Full-width punctuation and typographic quotes as ASCII; only tried when the text is not JSON without it. */
    static String withPlainPunctuation(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = WIDE.indexOf(text.charAt(i));
            plain.append(at < 0 ? text.charAt(i) : PLAIN.charAt(at));
        }
        return plain.toString();
    }
}
