package org.tradingarena.portfolio.adapter.kafka;

import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;

/**
 * What became of the records of one competition.
 *
 * @param done whether they may be acknowledged; otherwise they are tried again
 * @param rewind where its feed has to be read again, or null
 */
record GroupOutcome(
        String competition, boolean done, @Nullable Rewind rewind) {}
