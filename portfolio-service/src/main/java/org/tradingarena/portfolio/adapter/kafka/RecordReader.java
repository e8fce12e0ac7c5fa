package org.tradingarena.portfolio.adapter.kafka;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.portfolio.application.referee.Input;
import org.tradingarena.portfolio.application.referee.Input.AnswerInput;
import org.tradingarena.portfolio.application.referee.Input.FrameInput;
import org.tradingarena.portfolio.application.referee.Origin;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/** Makes inputs of records, or says with a stable code why that is not possible. */
final class RecordReader {

    /** Code of a record whose key is not the competition it speaks of; it may lie in a stranger's partition. */
    static final String KEY_MISMATCH = "KEY_MISMATCH";

    /** Code of a readable event that does not belong on the topic it came from. */
    static final String EVENT_MISPLACED = "EVENT_MISPLACED";

    private RecordReader() {}

    /** What a record turned out to be. */
    sealed interface Reading {
        /** An input. */
        record Readable(Input input) implements Reading {}

        /** Something for the dead-letter topic. */
        record Unreadable(String code, String reason) implements Reading {}
    }

    static Reading read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope;
        try {
            envelope = EventCodec.decode(record.value());
        } catch (ContractViolation violation) {
            return new Reading.Unreadable(violation.code().name(), String.valueOf(violation.getMessage()));
        }
        Origin origin = new Origin(Instant.ofEpochMilli(record.timestamp()), TraceHeaders.of(record.headers()));
        Input input;
        if (envelope.data() instanceof MarketFrame frame && isOn(ArenaTopic.FEED, record)) {
            input = new FrameInput(frame, new FeedLocation(record.partition(), record.offset()), origin);
        } else if (envelope.data() instanceof DecisionAnswer answer && isOn(ArenaTopic.DECISIONS, record)) {
            input = new AnswerInput(envelope.id(), answer, origin);
        } else {
            return new Reading.Unreadable(EVENT_MISPLACED, envelope.type() + " on " + record.topic());
        }
        return input.competitionId().value().equals(record.key())
                ? new Reading.Readable(input)
                : new Reading.Unreadable(
                        KEY_MISMATCH, "key '" + record.key() + "' on an event of " + input.competitionId());
    }

    private static boolean isOn(ArenaTopic topic, ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(topic.topicName());
    }
}
