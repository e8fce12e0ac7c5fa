package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.Pacing;

/**
 * A competition as the outside sees it.
 *
 * @param reason of an early end, else null
 * @param decidedRound last round whose answers are in
 * @param marketTime up to which the market is known to the books
 * @param sequence of the last entry of its ledger
 * @param startAt wall-clock time at which it starts by itself; null when it waits for a command
 * @param rootHash once it is over
 */
public record CompetitionView(
        String id,
        String name,
        String template,
        CompetitionStatus status,
        @Nullable String reason,
        CompetitionSpec spec,
        String specSha256,
        Pacing pacing,
        List<LeftOutSeat> leftOut,
        int rounds,
        int decidedRound,
        long nextFrame,
        Instant marketTime,
        long sequence,
        @Nullable String rootHash,
        @Nullable Instant startAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static CompetitionView of(CompetitionEntity row) {
        CompetitionSpec spec = read(row.spec, CompetitionSpec.class);
        return new CompetitionView(
                row.id,
                row.name,
                row.template,
                CompetitionStatus.valueOf(row.status),
                row.endedReason,
                spec,
                row.specSha256,
                new Pacing(row.speed),
                Arrays.asList(read(row.leftOut, LeftOutSeat[].class)),
                spec.rounds(),
                row.decidedRound,
                row.nextFrame,
                spec.market().start().plus(spec.market().step().multipliedBy(row.nextFrame)),
                row.sequence,
                row.rootHash,
                row.startAt,
                row.createdAt,
                row.startedAt,
                row.endedAt);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return ArenaJson.mapper().readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", damaged);
        }
    }
}
