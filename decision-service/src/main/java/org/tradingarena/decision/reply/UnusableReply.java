package org.tradingarena.decision.reply;

import org.tradingarena.decision.FailureCode;

/** Leaves the reading of a reply; never leaves this package. */
final class UnusableReply extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 60;

    private final FailureCode code;

    UnusableReply(FailureCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    FailureCode code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** The beginning of a text from outside on one line, for a message. */
    static String quote(String text) {
        String begin = Words.kept(Words.cut(text.strip(), 4 * QUOTED), 4 * QUOTED);
        String line = begin.replaceAll("\\s+", " ").strip();
        return "'" + (line.length() <= QUOTED ? line : Words.cut(line, QUOTED) + "…") + "'";
    }
}
