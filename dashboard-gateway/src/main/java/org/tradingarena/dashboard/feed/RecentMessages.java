package org.tradingarena.dashboard.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last messages of a room, so that a client that was away for a moment hears only what it missed. Not thread-safe. */
final class RecentMessages {

    private static final int LIMIT = 2048;
    private static final long LIMIT_CHARACTERS = 8L * 1024 * 1024;

    private final Deque<Told> told = new ArrayDeque<>();
    private long characters;

    private record Told(long sequence, String text) {}

    void add(long sequence, String text) {
        told.addLast(new Told(sequence, text));
        characters += text.length();
        while (told.size() > LIMIT || characters > LIMIT_CHARACTERS) {
            characters -= told.removeFirst().text().length();
        }
    }

    /** Whether every message after this sequence is still here. */
    boolean reachBackTo(long sequence) {
        return !told.isEmpty() && told.getFirst().sequence() <= sequence + 1;
    }

    List<String> after(long sequence) {
        return told.stream()
                .filter(one -> one.sequence() > sequence)
                .map(Told::text)
                .toList();
    }
}
