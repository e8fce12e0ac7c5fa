package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Quantity;

/** What cash and rules say of an entry that has met a bar. */
sealed interface FillJudgement {
    /** Nothing of it may fill. */
    record Refused(Denial denial) implements FillJudgement {}

    /**
     * It may fill.
     *
     * @param asked still wanted, in whole lots
     * @param allowed of it; above zero
     * @param limit why not all of it; null when all of it is allowed
     */
    record Allowed(
            Quantity asked, Quantity allowed, @Nullable Denial limit) implements FillJudgement {}
}
