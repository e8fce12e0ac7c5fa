package org.tradingarena.simulators.binance.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens on connections. Thread-safe. */
public final class StreamTally {

    private final LongAdder opened = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder withheld = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final Map<String, LongAdder> closed = new ConcurrentHashMap<>();

    void opened() {
        opened.increment();
    }

    /** A connection was refused at its handshake. */
    public void refused() {
        refused.increment();
    }

    void sent() {
        sent.increment();
    }

    void withheld() {
        withheld.increment();
    }

    void received() {
        received.increment();
    }

    void closed(String reason) {
        closed.computeIfAbsent(reason, none -> new LongAdder()).increment();
    }

    /** What was counted so far. */
    public Totals totals() {
        Map<String, Long> ended = new TreeMap<>();
        closed.forEach((reason, count) -> ended.put(reason, count.sum()));
        return new Totals(opened.sum(), refused.sum(), sent.sum(), withheld.sum(), received.sum(), ended);
    }

    /**
     * What happened on connections.
     *
     * @param opened connections
     * @param refused handshakes
     * @param sent events
     * @param withheld events that a fault kept back
     * @param received commands
     * @param closed connections by reason
     */
    public record Totals(long opened, long refused, long sent, long withheld, long received, Map<String, Long> closed) {

        /** Connections that are open. */
        public long open() {
            return opened - closed.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
