package org.tradingarena.portfolio.adapter.kafka;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.portfolio.adapter.kafka.RecordReader.Reading;
import org.tradingarena.portfolio.application.referee.ApplyInputs;
import org.tradingarena.portfolio.application.referee.BatchVerdict;
import org.tradingarena.portfolio.application.referee.Input;
import org.tradingarena.portfolio.application.referee.Input.FrameInput;
import org.tradingarena.portfolio.application.referee.Lanes;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;
import org.tradingarena.portfolio.application.referee.UnknownCompetition;
import org.tradingarena.portfolio.metrics.RefereeMetrics;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Takes the records of one competition through its transaction. What cannot be read or placed goes to the dead-letter
 * topic. Should the books themselves refuse an input, the records are taken one by one, so that only the one at fault is
 * put aside; a competition whose own frame is at fault stops, because its books cannot go on without it.
 */
@Singleton
class CompetitionRecords {

    private static final Logger LOGGER = Logger.getLogger(CompetitionRecords.class);

    private final Lanes lanes;
    private final ApplyInputs applyInputs;
    private final DeadLetters deadLetters;
    private final RefereeMetrics metrics;

    CompetitionRecords(Lanes lanes, ApplyInputs applyInputs, DeadLetters deadLetters, RefereeMetrics metrics) {
        this.lanes = lanes;
        this.applyInputs = applyInputs;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Does the work, or says that it must be tried again because the database or the broker was away. */
    GroupOutcome take(String competition, List<ConsumerRecord<String, byte[]>> records) {
        try {
            return new GroupOutcome(competition, true, rewindAfter(records));
        } catch (StoreUnavailable | KafkaException away) {
            metrics.outage();
            LOGGER.warnf("%s waits: %s", competition, away.getMessage());
            return new GroupOutcome(competition, false, null);
        }
    }

    private BatchVerdict.@Nullable Rewind rewindAfter(List<ConsumerRecord<String, byte[]>> records) {
        Map<Input, ConsumerRecord<String, byte[]>> readable = new IdentityHashMap<>();
        List<Input> inputs = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (RecordReader.read(record)) {
                case Reading.Readable read -> {
                    inputs.add(read.input());
                    readable.put(read.input(), record);
                }
                case Reading.Unreadable refused -> {
                    metrics.unreadable(record.topic(), refused.code());
                    deadLetters.put(record, refused.code(), refused.reason());
                }
            }
        }
        if (inputs.isEmpty()) {
            return null;
        }
        CompetitionId id = inputs.getFirst().competitionId();
        try {
            return judged(id, inputs, readable);
        } catch (UnknownCompetition stranger) {
            metrics.strangers(inputs.size());
            LOGGER.debugf("%d records skipped: %s", inputs.size(), stranger.getMessage());
            return null;
        } catch (StoreUnavailable | KafkaException away) {
            throw away;
        } catch (RuntimeException defect) {
            LOGGER.errorf(defect, "%s: its %d records are taken one by one", id, inputs.size());
            return oneByOne(id, inputs, readable);
        }
    }

    private BatchVerdict.@Nullable Rewind judged(
            CompetitionId id, List<Input> inputs, Map<Input, ConsumerRecord<String, byte[]>> readable) {
        BatchVerdict verdict = lanes.within(id, lane -> applyInputs.on(lane, inputs));
        metrics.took(verdict);
        for (BatchVerdict.Refused refused : verdict.refused()) {
            deadLetters.put(recordOf(refused.input(), readable), refused.code(), refused.reason());
        }
        return verdict.rewind();
    }

    private BatchVerdict.@Nullable Rewind oneByOne(
            CompetitionId id, List<Input> inputs, Map<Input, ConsumerRecord<String, byte[]>> readable) {
        BatchVerdict.Rewind rewind = null;
        for (Input input : inputs) {
            try {
                BatchVerdict.Rewind asked = judged(id, List.of(input), readable);
                rewind = rewind == null ? asked : rewind;
            } catch (StoreUnavailable | KafkaException away) {
                throw away;
            } catch (RuntimeException defect) {
                String code = defect instanceof InvariantViolated violated ? violated.code() : "BOOKS_DEFECT";
                String reason = String.valueOf(defect.getMessage());
                if (input instanceof FrameInput) {
                    LOGGER.errorf(defect, "%s stops: a frame was refused", id);
                    stop(id, input, reason);
                }
                deadLetters.put(recordOf(input, readable), code, reason);
            }
        }
        return rewind;
    }

    private void stop(CompetitionId id, Input input, String reason) {
        lanes.within(id, lane -> lane.command(new Command.Stop(reason), input.origin()));
    }

    private static ConsumerRecord<String, byte[]> recordOf(
            Input input, Map<Input, ConsumerRecord<String, byte[]>> readable) {
        ConsumerRecord<String, byte[]> record = readable.get(input);
        if (record == null) {
            throw new IllegalStateException("an input without its record");
        }
        return record;
    }
}
