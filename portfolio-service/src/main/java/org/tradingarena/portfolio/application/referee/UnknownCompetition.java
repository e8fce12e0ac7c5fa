package org.tradingarena.portfolio.application.referee;

import org.tradingarena.schema.types.CompetitionId;

/** There is no competition of that id. */
public final class UnknownCompetition extends RuntimeException {

    public UnknownCompetition(CompetitionId id) {
        super("no competition '" + id + "'");
    }
}
