package org.tradingarena.decision.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.reply.LenientJson.Ending;
import org.tradingarena.decision.reply.LenientJson.Parsed;

/**
 * Finds the JSON in a reply, in one pass: objects and arrays outside of what the model thinks aloud. Tags inside the
 * texts of the JSON are part of these.
 */
final class ReplyScan {

    private static final Pattern MARKS = Pattern.compile("(?i)action|signal");

    private final String text;
    private final List<Parsed> values = new ArrayList<>();
    private @Nullable Parsed open;
    private @Nullable String broken;
    private boolean thinking;
    private boolean noise;

    private ReplyScan(String text) {
        this.text = text;
    }

    static ReplyScan of(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("\"")) {
            JsonString quoted = JsonString.at(trimmed, 0);
            if (quoted.closed() && quoted.end() == trimmed.length()) {
                ReplyScan inner = new ReplyScan(quoted.value()).scanned();
                inner.noise = true;
                return inner;
            }
        }
        return new ReplyScan(text).scanned();
    }

    /** All complete objects and arrays, in their order. */
    List<Parsed> values() {
        return values;
    }

    /** The object or array in which the text ends; null when it ends outside. */
    @Nullable
    Parsed open() {
        return open;
    }

    /** The text from where a decision begins that is not JSON; null when there is none. */
    @Nullable
    String broken() {
        return broken;
    }

    /** Whether the text ends in what the model thinks aloud. */
    boolean thinking() {
        return thinking;
    }

    /** Whether the reply is more than its values and space. */
    boolean noise() {
        return noise;
    }

    private ReplyScan scanned() {
        int at = 0;
        while (at < text.length()) {
            int start = at;
            at = ThinkTag.at(text, at).map(this::pass).orElseGet(() -> thinking ? start + 1 : step(start));
        }
        return this;
    }

    /** A closing tag without an opening one ends thinking that began before the text. */
    private int pass(ThinkTag tag) {
        noise = true;
        if (tag.closing() && !thinking) {
            values.clear();
            broken = null;
        }
        thinking = !tag.closing();
        return tag.end();
    }

    private int step(int at) {
        char c = text.charAt(at);
        char plain = Glyphs.plain(c);
        if (plain != '{' && plain != '[') {
            noise |= !Glyphs.isSpace(c);
            return at + 1;
        }
        Parsed parsed = LenientJson.at(text, at);
        if (parsed.ending() == Ending.WHOLE) {
            values.add(parsed);
            return parsed.end();
        }
        noise = true;
        if (parsed.ending() == Ending.OPEN) {
            open = parsed;
            return text.length();
        }
        int end = parsed.named() ? behind(parsed) : Math.max(at + 1, parsed.end());
        if (parsed.marked()
                || parsed.named() && MARKS.matcher(text).region(at, end).find()) {
            broken = broken == null ? text.substring(at, end) : broken;
        }
        return end;
    }

    /** Behind the brackets that a broken object leaves open, so that no part of it is taken for the whole. */
    private int behind(Parsed parsed) {
        int depth = parsed.depth();
        int at = parsed.end();
        while (at < text.length() && depth > 0) {
            char c = Glyphs.plain(text.charAt(at++));
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        return at;
    }
}
