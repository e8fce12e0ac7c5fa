package org.tradingarena.decision.application;

import org.tradingarena.decision.reply.ReadReply;

/**
 * What a model is shown when its reply could not be read.
 *
 * @param reply its own words, cut to a length that fits a prompt
 * @param complaint what was wrong, and what is wanted
 */
public record RepairTurn(String reply, String complaint) {

    private static final int LONGEST_QUOTE = 4_000;
    private static final String NOTHING = "(no text)";

    static RepairTurn of(String reply, ReadReply.Failure failure) {
        String text = reply.isBlank() ? NOTHING : reply;
        return new RepairTurn(
                text.length() <= LONGEST_QUOTE ? text : text.substring(0, wholeCharacters(text)),
                """
                Your answer could not be used: %s (%s).
                Write the same decision once more, as one JSON object in the form that was asked for and nothing else.""".formatted(failure.message(), failure.code()));
    }

    /** Never between the halves of a character. */
    private static int wholeCharacters(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
    }
}
