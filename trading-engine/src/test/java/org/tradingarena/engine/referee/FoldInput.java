package org.tradingarena.engine.referee;

import org.tradingarena.schema.event.market.MarketFrame;

/** One input of a fold, kept so that it can be played again. */
sealed interface FoldInput {
    Outcome into(CompetitionFold fold);

    record OfFrame(MarketFrame frame, FeedLocation location) implements FoldInput {
        @Override
        public Outcome into(CompetitionFold fold) {
            return fold.apply(frame, location);
        }
    }

    record OfAnswer(SeatAnswer answer) implements FoldInput {
        @Override
        public Outcome into(CompetitionFold fold) {
            return fold.admit(answer);
        }
    }

    record OfCommand(Command command) implements FoldInput {
        @Override
        public Outcome into(CompetitionFold fold) {
            return fold.command(command);
        }
    }
}
