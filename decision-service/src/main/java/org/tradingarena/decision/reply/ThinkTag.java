package org.tradingarena.decision.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that begins or ends what a model thinks aloud in its text.
 *
 * @param end place behind it
 */
record ThinkTag(boolean closing, int end) {

    private static final int LONGEST = 120;
    private static final Pattern TAG = Pattern.compile(
            "(?:[<◁](/?)(?i:think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis)(?:\\s[^<>]*+)?[>▷])"
                    + "|\\[(/?)THINK\\]");

    /** The tag at this place, if there is one. */
    static Optional<ThinkTag> at(String text, int start) {
        if ("<◁[".indexOf(text.charAt(start)) < 0) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        return tag.lookingAt()
                ? Optional.of(new ThinkTag("/".equals(tag.group(1)) || "/".equals(tag.group(2)), tag.end()))
                : Optional.empty();
    }
}
