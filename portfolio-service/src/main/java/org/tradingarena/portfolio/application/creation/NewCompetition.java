package org.tradingarena.portfolio.application.creation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * What a request asks for; null means as the template says.
 *
 * @param id null to have one made
 * @param durationMinutes market minutes, instead of rounds
 * @param untilEndOfData as many rounds as the data set has room for, instead of a number
 * @param synthetic whether a seeded random market may stand in
 * @param live whether the market is a venue as it happens; without a template the first live one is meant
 * @param begins whether it begins at once or at {@code startAt}; false when it waits for a command
 * @param startAt wall-clock time at which it starts by itself; one that is past means at once
 * @param seats a choice from the template's; null for all of them
 * @param dataset name of a data set of the configuration or of the folder of data sets
 * @param decisionInterval market time between two decisions
 */
public record NewCompetition(
        @Nullable CompetitionId id,
        @Nullable String template,
        @Nullable String name,
        @Nullable Symbol symbol,
        @Nullable Integer rounds,
        @Nullable Integer durationMinutes,
        boolean untilEndOfData,
        @Nullable Long seed,
        @Nullable Pacing pacing,
        boolean synthetic,
        boolean live,
        boolean begins,
        @Nullable Instant startAt,
        @Nullable List<SeatId> seats,
        @Nullable String dataset,
        @Nullable Duration decisionInterval) {}
