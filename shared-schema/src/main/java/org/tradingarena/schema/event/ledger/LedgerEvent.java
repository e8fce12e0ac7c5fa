package org.tradingarena.schema.event.ledger;

import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.CompetitionId;

/**
 * One entry of the ordered output log of a competition. Its place in the log is the {@code sequence} of its envelope,
 * contiguous from 1.
 */
public sealed interface LedgerEvent extends ArenaEvent
        permits CompetitionStarted,
                CompetitionPaused,
                CompetitionResumed,
                CompetitionStopped,
                CompetitionFinished,
                RoundOpened,
                DecisionRecorded,
                OrderAccepted,
                OrderDenied,
                OrderFilled,
                OrderCancelled,
                FundingPaid,
                PositionLiquidated,
                PositionClosed,
                SeatHalted,
                AccountMarked,
                RoundDecided,
                RoundClosed {

    CompetitionId competitionId();

    /** The last frame the books had applied when this happened; −1 before the first. */
    long frame();
}
