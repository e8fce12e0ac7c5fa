package org.tradingarena.dashboard.feed;

import java.util.function.Supplier;

/** What a room tells of one ledger event. It is put into words once, when somebody first asks for them. Not thread-safe. */
final class EventMessage {

    /** Characters of a usual event, and of a usual row of the leaderboard. */
    private static final int USUAL_CHARACTERS = 1024;

    private final long sequence;
    private final int rows;
    private Supplier<String> words;
    private boolean written;

    /** @param rows of the leaderboard that the message carries */
    EventMessage(long sequence, int rows, Supplier<String> words) {
        this.sequence = sequence;
        this.rows = rows;
        this.words = words;
    }

    long sequence() {
        return sequence;
    }

    /** The words, the same text for everybody who asks. */
    String text() {
        if (!written) {
            String text = words.get();
            // Lets go of what the words were made from.
            words = () -> text;
            written = true;
        }
        return words.get();
    }

    /** Length of the text; an estimate as long as nobody asked for it. */
    long characters() {
        return written ? text().length() : USUAL_CHARACTERS * (1L + rows);
    }
}
