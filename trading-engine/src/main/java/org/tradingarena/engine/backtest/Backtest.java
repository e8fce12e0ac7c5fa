package org.tradingarena.engine.backtest;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Plays a competition of rule seats from its first frame to its last: frame, fold, questions, answers, fold, next frame.
 *
 * <p>The snapshots are not sealed, since nobody is sent one: their hash reaches no posting and so no round hash.
 */
public final class Backtest {
    private static final CompetitionId ID = new CompetitionId("backtest");
    private static final FeedLocation NOWHERE = new FeedLocation(0, 0);

    private final CompetitionSpec spec;
    private final CandleSource market;
    private final RuleSeats seats;
    private final BacktestWatch watch;
    private final CompetitionFold fold;
    private final BacktestRecorder recorder;

    private Backtest(CompetitionSpec spec, CandleSource market, BacktestWatch watch) {
        this.spec = spec;
        this.market = market;
        this.watch = watch;
        this.seats = new RuleSeats(spec.seats());
        this.fold = CompetitionFold.open(ID, spec);
        this.recorder = new BacktestRecorder(spec);
    }

    /**
     * Plays to the end; the same specification and market give the same result.
     *
     * @throws BacktestRefused when the specification is not in lockstep, has a seat that is no rule, or leaves the market
     */
    public static BacktestResult play(CompetitionSpec spec, CandleSource market, BacktestWatch watch) {
        check(spec, market.description());
        return new Backtest(spec, market, watch).play();
    }

    private static void check(CompetitionSpec spec, DatasetDescription data) {
        if (!spec.lockstep()) {
            throw new BacktestRefused("a back-test plays in lockstep; this competition does not");
        }
        FrameGrid grid = FrameGrid.of(spec);
        Instant end = grid.closeTime(grid.lastFrame());
        if (spec.market().anchor().isBefore(data.from()) || end.isAfter(data.to())) {
            throw new BacktestRefused(
                    "the competition lasts from " + spec.market().anchor() + " to " + end + ", data set " + data.name()
                            + " from " + data.from() + " to " + data.to());
        }
    }

    private BacktestResult play() {
        recorder.take(fold.command(new Command.Start(ID.value())));
        FrameBuilder frames = FrameBuilder.unsealed(ID, spec, 0);
        try (Stream<MarketStep> steps =
                market.steps(spec.market().instruments(), spec.market().anchor())) {
            Iterator<MarketStep> next = steps.iterator();
            while (fold.status() == CompetitionStatus.RUNNING) {
                if (!next.hasNext()) {
                    throw new IllegalStateException("the market ended after frame " + fold.lastFrame());
                }
                frames.add(next.next()).ifPresent(this::play);
            }
        }
        return recorder.result(fold.standings());
    }

    private void play(MarketFrame frame) {
        Outcome outcome = fold.apply(frame, NOWHERE);
        recorder.frame(frame, outcome);
        Boundary boundary = frame.boundary();
        if (boundary == null) {
            return;
        }
        List<DecisionRequested> requests = outcome.requests();
        for (int i = 0; i < requests.size(); i++) {
            fold.admit(seats.answer(i, requests.get(i), boundary.snapshot()));
        }
        if (boundary.round() > 1) {
            watch.roundClosed(boundary.round() - 1, spec.rounds());
        }
    }
}
