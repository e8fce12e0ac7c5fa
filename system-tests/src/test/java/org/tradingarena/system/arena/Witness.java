package org.tradingarena.system.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/** Hears what the arena tells of one competition, and knows from that alone where it stands. Not thread-safe. */
public final class Witness implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final TopicTap tap;
    private final Map<ArenaTopic, Integer> sinceBoundary = new EnumMap<>(ArenaTopic.class);
    private final Map<String, ConsumerRecord<String, byte[]>> answered = new LinkedHashMap<>();
    private final NavigableMap<Long, Long> frames = new TreeMap<>();
    private final List<Long> repeatedFrames = new ArrayList<>();
    private final Map<Long, String> ledger = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private int round;
    private long lastFrame = -1;

    private Witness(TopicTap tap) {
        this.tap = tap;
    }

    /** Hears what is told from now on. */
    static Witness fromNow(TestArena arena, String competition) {
        return new Witness(TopicTap.fromNow(arena.kafka(), competition));
    }

    /** Has heard everything that was told so far. */
    static Witness ofThePast(TestArena arena, String competition) {
        Witness witness = new Witness(TopicTap.fromTheBeginning(arena.kafka(), competition));
        witness.hearAll();
        return witness;
    }

    /** Waits until the moment has come; returns at once when it is over. */
    public void await(Moment moment) {
        while (round < moment.round()
                || round == moment.round() && sinceBoundary.getOrDefault(moment.topic(), 0) < moment.records()) {
            ConsumerRecord<String, byte[]> entry = tap.next(LONGEST);
            if (entry == null) {
                throw new AssertionError("nothing is told any more; " + moment + " never came after round " + round);
            }
            hear(entry);
        }
        // Waits for nothing: it only moves the strike to another place between the steps of the service.
        LockSupport.parkNanos(moment.hesitation().toNanos());
    }

    /** Hears everything that has been told by now. */
    public void hearAll() {
        tap.fetchAll();
        for (ConsumerRecord<String, byte[]> entry = tap.next(Duration.ZERO);
                entry != null;
                entry = tap.next(Duration.ZERO)) {
            hear(entry);
        }
    }

    private void hear(ConsumerRecord<String, byte[]> entry) {
        ArenaTopic topic = TopicTap.topicOf(entry);
        Envelope envelope = EventCodec.decode(entry.value());
        sinceBoundary.merge(topic, 1, Integer::sum);
        if (envelope.data() instanceof MarketFrame frame) {
            hear(frame, entry.timestamp());
        } else if (envelope.data() instanceof DecisionAnswer answer) {
            answered.putIfAbsent(answer.requestId(), entry);
        } else if (envelope.sequence() != null) {
            String before = ledger.putIfAbsent(envelope.sequence(), envelope.id() + " " + envelope.data());
            if (before != null && !before.equals(envelope.id() + " " + envelope.data())) {
                contradictions.add(envelope.id());
            }
        }
    }

    private void hear(MarketFrame frame, long millis) {
        if (frame.frame() <= lastFrame) {
            repeatedFrames.add(frame.frame());
            return;
        }
        lastFrame = frame.frame();
        frames.put(lastFrame, millis);
        if (frame.boundary() != null) {
            round = frame.boundary().round();
            sinceBoundary.clear();
        }
    }

    /** The highest frame on the feed that was sent before that moment of the wall clock; -1 before the first. */
    public long lastFrameBy(Instant moment) {
        return frames.descendingMap().entrySet().stream()
                .filter(frame -> frame.getValue() < moment.toEpochMilli())
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(-1L);
    }

    /** Frames that came again with a number not above one that had come before, in that order. */
    public List<Long> repeatedFrames() {
        return List.copyOf(repeatedFrames);
    }

    /** How many questions had an answer that was sent before that moment of the wall clock. */
    public long answeredBy(Instant moment) {
        return answered.values().stream()
                .filter(answer -> answer.timestamp() < moment.toEpochMilli())
                .count();
    }

    /** Where the answers to that many questions end on the log: the offset of the last first answer, or -1 for none. */
    public long offsetOfAnswers(long count) {
        return answered.values().stream()
                .limit(count)
                .mapToLong(ConsumerRecord::offset)
                .max()
                .orElse(-1);
    }

    /** Every sequence of the ledger that was told, in order. */
    public List<Long> sequences() {
        return List.copyOf(ledger.keySet());
    }

    /** Ledger entries that were told twice with different content. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    @Override
    public void close() {
        tap.close();
    }
}
