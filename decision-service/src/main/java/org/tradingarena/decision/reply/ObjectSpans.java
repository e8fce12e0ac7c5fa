package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * The outermost {@code {…}} stretches of a text, found with strings and escapes in mind.
 *
 * @param spans in their order
 * @param open whether the text ends inside an object
 */
record ObjectSpans(List<String> spans, boolean open) {

    static ObjectSpans in(String text) {
        List<String> spans = new ArrayList<>();
        int start = -1;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth > 0 && quoted && c == '\\') {
                i++;
            } else if (depth > 0 && c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                start = depth++ == 0 ? i : start;
            } else if (!quoted && c == '}' && depth > 0 && --depth == 0) {
                spans.add(text.substring(start, i + 1));
            }
        }
        return new ObjectSpans(List.copyOf(spans), depth > 0);
    }
}
