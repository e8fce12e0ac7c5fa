package org.tradingarena.portfolio.application.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.schema.types.CompetitionId;

/** When competitions start by themselves. */
public interface Timetable {

    /**
     * Sets the time of a competition, and takes the key of the request in the same transaction; a repeated request changes
     * nothing.
     *
     * @param startAt null to wait for a command instead
     * @throws org.tradingarena.portfolio.application.RequestRefused when it has begun or is over, or the key was used for
     *     another request
     * @throws org.tradingarena.portfolio.application.referee.UnknownCompetition when there is none of that id
     */
    void set(CompetitionId id, @Nullable Instant startAt, Instant now, @Nullable RequestKey key);

    /** Competitions that have not begun and whose time has come, earliest first. */
    List<Due> due(Instant now);

    /** A competition whose time has come. */
    record Due(CompetitionId id, String name) {}
}
