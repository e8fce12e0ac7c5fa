package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** Drives a fold as a story and keeps what it said. */
public final class ScriptedCompetition {
    public static final CompetitionId ID = new CompetitionId("story");

    private final CompetitionSpec spec;
    private final CompetitionFold fold;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<DecisionRequested> requests = new ArrayList<>();
    private Consumer<Outcome> listener = outcome -> {};

    private ScriptedCompetition(CompetitionSpec spec) {
        this.spec = spec;
        this.fold = CompetitionFold.open(ID, spec);
    }

    /** A competition that has begun. */
    public static ScriptedCompetition started(SpecFixture spec) {
        ScriptedCompetition story = new ScriptedCompetition(spec.build());
        story.command(new Command.Start("a story"));
        return story;
    }

    /** Hands every outcome on, the one that began the competition included. */
    void listen(Consumer<Outcome> next) {
        next.accept(new Outcome(events, postings, requests, null));
        listener = next;
    }

    public CompetitionFold fold() {
        return fold;
    }

    public Outcome command(Command command) {
        return keep(fold.command(command));
    }

    /** The next frame. */
    public Outcome frame(Bar... bars) {
        return keep(fold.apply(
                FrameFixture.frame(ID, spec, fold.lastFrame() + 1, true, bars),
                new FeedLocation(3, 100 + fold.lastFrame())));
    }

    /** The next frame, with what its boundary tells of the timeframes of each symbol. */
    Outcome frame(Supplier<List<TimeframeSnapshot>> timeframes, Bar... bars) {
        return keep(fold.apply(
                FrameFixture.frame(ID, spec, fold.lastFrame() + 1, true, timeframes, bars),
                new FeedLocation(3, 100 + fold.lastFrame())));
    }

    /** The next frame, sealed too late to ask anybody. */
    public Outcome lateFrame(Bar... bars) {
        return keep(
                fold.apply(FrameFixture.frame(ID, spec, fold.lastFrame() + 1, false, bars), new FeedLocation(3, 0)));
    }

    /** Quiet frames at one price of BTC and ETH, up to and including the next boundary. */
    public ScriptedCompetition quietUntilBoundary(String btc, String eth) {
        int before = fold.currentRound();
        do {
            frame(FrameFixture.bar(SpecFixture.BTC, btc, btc), FrameFixture.bar(SpecFixture.ETH, eth, eth));
        } while (fold.currentRound() == before && fold.status().ordinal() < 3);
        return this;
    }

    public Outcome answer(SeatId seat, Intent... intents) {
        return answerAfter(seat, 10, intents);
    }

    public Outcome answerAfter(SeatId seat, long thinkingMillis, Intent... intents) {
        return admit(AnswerFixture.made(ID, fold.currentRound(), seat, thinkingMillis, intents));
    }

    public Outcome admit(SeatAnswer answer) {
        return keep(fold.admit(answer));
    }

    private Outcome keep(Outcome outcome) {
        events.addAll(outcome.events());
        postings.addAll(outcome.postings());
        requests.addAll(outcome.requests());
        listener.accept(outcome);
        return outcome;
    }

    public List<LedgerEvent> events() {
        return events;
    }

    public List<Posting> postings() {
        return postings;
    }

    public List<DecisionRequested> requests() {
        return requests;
    }

    /** The last event of a type. */
    public <E extends LedgerEvent> E last(Class<E> type) {
        return all(type).getLast();
    }

    /** All events of a type. */
    public <E extends LedgerEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
