package org.tradingarena.portfolio.application.creation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.schema.types.CompetitionId;

/** Where competitions are entered, together with the key that makes a repeated request harmless. */
public interface CompetitionRegister {

    /**
     * Enters a competition and, in the same transaction, its key.
     *
     * @return the competition that is there now under that key: this one, or that of an earlier request
     * @throws org.tradingarena.portfolio.application.RequestRefused when the id is taken, or the key was used for another
     *     request
     */
    CompetitionId enter(CompetitionId id, Draft draft, Instant now, @Nullable RequestKey key);

    /** The competition an earlier request with that key led to; null when there was none. */
    @Nullable
    CompetitionId find(RequestKey key);
}
