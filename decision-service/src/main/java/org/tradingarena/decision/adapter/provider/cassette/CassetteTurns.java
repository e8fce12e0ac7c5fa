package org.tradingarena.decision.adapter.provider.cassette;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Turns of a cassette in the order in which they were recorded, by a key. */
final class CassetteTurns {

    private final Map<String, Queue<CassetteTurn>> turns = new ConcurrentHashMap<>();

    void add(String key, CassetteTurn turn) {
        turns.computeIfAbsent(key, any -> new ConcurrentLinkedQueue<>()).add(turn);
    }

    /** The next turn, which stays there; null when there is none. */
    @Nullable
    CassetteTurn peek(String key) {
        Queue<CassetteTurn> queue = turns.get(key);
        return queue == null ? null : queue.peek();
    }

    /** The next turn, which is used up; null when there is none. */
    @Nullable
    CassetteTurn next(String key) {
        Queue<CassetteTurn> queue = turns.get(key);
        return queue == null ? null : queue.poll();
    }
}
