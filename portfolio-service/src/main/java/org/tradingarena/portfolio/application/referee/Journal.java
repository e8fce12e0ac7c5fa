package org.tradingarena.portfolio.application.referee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.referee.Admission;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.portfolio.application.referee.Input.AnswerInput;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** What one transaction adds to the books of one competition, in order; empty when nothing happened. */
public final class Journal {

    private final List<Event> events = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Commanded> commands = new ArrayList<>();
    private final List<BoundaryPrice> boundaryPrices = new ArrayList<>();

    /** An entry of the ledger and the input that caused it. */
    public record Event(LedgerEvent event, Origin origin) {}

    /** A question to a seat and the input that caused it. */
    public record Request(DecisionRequested request, Origin origin) {}

    /**
     * An answer.
     *
     * @param admission the place it got; null when the books took no notice
     * @param first whether it is the answer of its seat in its round; of any other only the cost counts
     */
    public record Answer(AnswerInput input, @Nullable Admission admission, boolean first) {}

    /** A command with the place it got. */
    public record Commanded(CommandGiven command, Admission admission) {}

    /** What a symbol was worth at the close of a boundary frame. */
    public record BoundaryPrice(long frame, Instant time, Symbol symbol, Price price) {}

    void add(Outcome outcome, Origin origin) {
        outcome.events().forEach(event -> events.add(new Event(event, origin)));
        postings.addAll(outcome.postings());
        outcome.requests().forEach(request -> requests.add(new Request(request, origin)));
    }

    void answered(AnswerInput input, @Nullable Admission admission, boolean first) {
        answers.add(new Answer(input, admission, first));
    }

    void commanded(CommandGiven command, Admission admission) {
        commands.add(new Commanded(command, admission));
    }

    void priced(MarketFrame frame) {
        frame.bars()
                .forEach(bar -> boundaryPrices.add(
                        new BoundaryPrice(frame.frame(), frame.closeTime(), bar.symbol(), bar.value())));
    }

    /** New entries of the ledger. */
    public List<Event> events() {
        return events;
    }

    /** New postings. */
    public List<Posting> postings() {
        return postings;
    }

    /** New questions. */
    public List<Request> requests() {
        return requests;
    }

    /** Answers, copies included. */
    public List<Answer> answers() {
        return answers;
    }

    /** Commands. */
    public List<Commanded> commands() {
        return commands;
    }

    /** Prices at the boundaries. */
    public List<BoundaryPrice> boundaryPrices() {
        return boundaryPrices;
    }
}
