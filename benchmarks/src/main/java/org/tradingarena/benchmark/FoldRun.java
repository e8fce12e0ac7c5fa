package org.tradingarena.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.engine.rules.Rule;
import org.tradingarena.engine.rules.RuleCatalogue;
import org.tradingarena.engine.rules.RuleTurn;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;

/** The engine alone: books, referee and rules on frames that are there already. */
final class FoldRun {
    private static final FeedLocation NOWHERE = new FeedLocation(0, 0);

    private FoldRun() {}

    /** Plays all frames, and shows every outcome to a witness. */
    static CompetitionFold play(CompetitionSpec spec, List<MarketFrame> frames, Consumer<Outcome> witness) {
        CompetitionFold fold = CompetitionFold.open(Market.ID, spec);
        Rule rule = RuleCatalogue.rule(spec.seats().getFirst().decider());
        witness.accept(fold.command(new Command.Start("benchmark")));
        for (MarketFrame frame : frames) {
            Outcome outcome = fold.apply(frame, NOWHERE);
            witness.accept(outcome);
            Boundary boundary = frame.boundary();
            if (boundary != null) {
                for (DecisionRequested request : outcome.requests()) {
                    witness.accept(fold.admit(answer(request, boundary, rule)));
                }
            }
        }
        return fold;
    }

    private static SeatAnswer answer(DecisionRequested request, Boundary boundary, Rule rule) {
        return new SeatAnswer(
                request.round(),
                request.seat().seatId(),
                RecordedOutcome.VALID,
                null,
                null,
                rule.decide(RuleTurn.of(request, boundary.snapshot())),
                TokenUsage.NONE,
                BigDecimal.ZERO,
                0,
                "benchmark");
    }
}
