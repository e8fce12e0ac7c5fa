package org.tradingarena.portfolio.application.referee;

import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/** One record of a poll batch that concerns a competition. */
public sealed interface Input {

    /** The competition whose books it may change. */
    CompetitionId competitionId();

    /** Where it came from. */
    Origin origin();

    /** A frame of the market feed, and where in the log it lies. */
    record FrameInput(MarketFrame frame, FeedLocation location, Origin origin) implements Input {
        @Override
        public CompetitionId competitionId() {
            return frame.competitionId();
        }
    }

    /** An answer of a seat; copies of one answer differ in the event id. */
    record AnswerInput(String eventId, DecisionAnswer answer, Origin origin) implements Input {
        @Override
        public CompetitionId competitionId() {
            return answer.competitionId();
        }
    }
}
