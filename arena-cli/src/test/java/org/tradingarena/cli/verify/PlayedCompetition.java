package org.tradingarena.cli.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.referee.Admission;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Three rounds with two seats that buy and sell in turn, and everything that they left. */
final class PlayedCompetition {
    static final int ROUNDS = 3;
    private static final CompetitionId ID = new CompetitionId("played");
    private static final Symbol SYMBOL = new Symbol("BTC/USD");

    private final CompetitionSpec spec = spec();
    private final CompetitionFold fold = CompetitionFold.open(ID, spec);
    private final List<MarketFrame> frames = new ArrayList<>();
    private final List<Admitted> admissions = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<RoundClosed> closed = new ArrayList<>();
    private Evidence.@Nullable Ending ending;

    /** Plays to the end and returns the evidence. */
    static Evidence evidence() {
        PlayedCompetition played = new PlayedCompetition();
        played.play(played.framesOf(ROUNDS + 1));
        return played.left();
    }

    /** Plays so many frames and leaves it going on. */
    static Evidence goingOnAfter(long frames) {
        PlayedCompetition played = new PlayedCompetition();
        played.play(frames);
        return played.left();
    }

    /** Plays so many frames and stops; one more frame comes too late. */
    static Evidence stoppedAfter(long frames) {
        PlayedCompetition played = new PlayedCompetition();
        played.play(frames);
        Command stop = new Command.Stop("enough");
        Outcome stopped = played.fold.command(stop);
        played.admissions.add(
                new Admitted.Told(place(stopped).afterFrame(), place(stopped).ordinal(), stop));
        played.keep(stopped);
        played.frames.add(played.frame(frames, 0));
        return played.left();
    }

    private Evidence left() {
        return new Evidence(ID, spec, frames, admissions, postings, closed, ending);
    }

    private long framesOf(int rounds) {
        return spec.decisionInterval().dividedBy(spec.market().step()) * rounds;
    }

    private void play(long count) {
        Command start = new Command.Start("played");
        Outcome started = fold.command(start);
        admissions.add(new Admitted.Told(-1, place(started).ordinal(), start));
        keep(started);
        long step = framesOf(1);
        for (long number = 0; number < count; number++) {
            MarketFrame frame = frame(number, (number + 1) % step == 0 ? (int) ((number + 1) / step) : 0);
            frames.add(frame);
            keep(fold.apply(frame, new FeedLocation(0, number)));
            if (frame.boundary() != null && frame.boundary().round() <= ROUNDS) {
                answer(frame.boundary().round());
            }
        }
    }

    private void answer(int round) {
        for (SeatSpec seat : spec.seats()) {
            SeatAnswer answer = SeatAnswer.of(new DecisionMade(
                    ID,
                    round,
                    seat.seatId(),
                    round + "/" + seat.seatId(),
                    DecisionOutcome.VALID,
                    List.of(
                            round % 2 == 1
                                    ? Intent.enterLong(SYMBOL, new BigDecimal("0.5"), new BigDecimal("0.9"), "test")
                                    : Intent.close(SYMBOL, new BigDecimal("0.9"), "test")),
                    new DecisionTrail(
                            null,
                            null,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            TokenUsage.NONE,
                            BigDecimal.ZERO,
                            new DecisionTimings(0, null, 0, 0),
                            List.of())));
            Outcome outcome = fold.admit(answer);
            admissions.add(new Admitted.Answer(
                    place(outcome).afterFrame(), place(outcome).ordinal(), answer));
            keep(outcome);
        }
    }

    private MarketFrame frame(long number, int round) {
        Duration step = spec.market().step();
        Instant open = spec.market().start().plus(step.multipliedBy(number));
        Instant close = open.plus(step);
        Price price = Price.of(Long.toString(1_000 + number * 10));
        Bar bar = Bar.of(SYMBOL, price, price, price, price, Quantity.of("5"), 3);
        Snapshot snapshot = new Snapshot(close, List.of(new SymbolSnapshot(SYMBOL, price, null, List.of())));
        Boundary boundary =
                round == 0 ? null : new Boundary(round, close, round <= ROUNDS, snapshot, Canonical.sha256(snapshot));
        return new MarketFrame(ID, number, open, close, List.of(bar), boundary);
    }

    private void keep(Outcome outcome) {
        postings.addAll(outcome.postings());
        outcome.events().forEach(event -> {
            if (event instanceof RoundClosed round) {
                closed.add(round);
            } else if (event instanceof CompetitionStopped end) {
                ending = new Evidence.Ending(end.frame(), end.rootHash(), end.rootHash());
            } else if (event instanceof CompetitionFinished end) {
                ending = new Evidence.Ending(end.frame(), end.rootHash(), end.rootHash());
            }
        });
    }

    private static Admission place(Outcome outcome) {
        Admission place = outcome.admission();
        if (place == null) {
            throw new IllegalStateException("not admitted");
        }
        return place;
    }

    private static CompetitionSpec spec() {
        ArenaConfig config = ArenaConfig.defaults();
        CompetitionTemplate template = config.template("classic");
        return template.spec(
                config.dataset(template.dataset()),
                List.of(SYMBOL),
                ROUNDS,
                template.seats().subList(0, 2),
                7);
    }
}
