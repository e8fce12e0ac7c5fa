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

    /** @param characters as counted when the message came; it may be put into words later */
    private record Told(EventMessage message, long characters) {}

    void add(EventMessage message) {
        Told latest = new Told(message, message.characters());
        told.addLast(latest);
        characters += latest.characters();
        while (told.size() > LIMIT || characters > LIMIT_CHARACTERS) {
            characters -= told.removeFirst().characters();
        }
    }

    /** Whether every message after this sequence is still here. */
    boolean reachBackTo(long sequence) {
        return !told.isEmpty() && told.getFirst().message().sequence() <= sequence + 1;
    }

    List<String> after(long sequence) {
        return told.stream()
                .map(Told::message)
                .filter(one -> one.sequence() > sequence)
                .map(EventMessage::text)
                .toList();
    }
}
