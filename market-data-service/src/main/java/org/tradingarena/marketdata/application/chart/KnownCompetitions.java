package org.tradingarena.marketdata.application.chart;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.types.CompetitionId;

/** The latest state of every competition, those of other replicas among them. Safe for use by many threads. */
public final class KnownCompetitions {

    private final Map<CompetitionId, CompetitionChanged> latest = new ConcurrentHashMap<>();

    /** Takes a state; an older one changes nothing. */
    public void read(CompetitionChanged change) {
        latest.merge(change.competitionId(), change, (known, next) -> next.version() > known.version() ? next : known);
    }

    /** The latest state of a competition; empty when none was read yet. */
    public Optional<CompetitionChanged> find(CompetitionId competitionId) {
        return Optional.ofNullable(latest.get(competitionId));
    }
}
