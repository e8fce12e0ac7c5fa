package org.tradingarena.engine.referee;

import static org.tradingarena.engine.referee.SpecFixture.ALICE;
import static org.tradingarena.engine.referee.SpecFixture.BTC;
import static org.tradingarena.engine.referee.SpecFixture.ETH;

import java.util.List;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Money;

/** Alice alone in a market whose ETH stays at 10. Every input is audited, and a round she is silent in is a round of holding. */
final class PerpetualStory {
    static final Bar QUIET_ETH = FrameFixture.bar(ETH, "10", "10");

    private final ScriptedCompetition story;
    private final BooksAudit audit;
    private String last;

    private PerpetualStory(SpecFixture spec, String price) {
        audit = new BooksAudit(spec.build());
        story = ScriptedCompetition.started(spec);
        story.listen(outcome -> {
            audit.take(outcome);
            audit.check(story.fold().state(), story.fold().standings());
        });
        last = price;
    }

    /** A specification with Alice alone, 10,000 in cash, no costs, leverage up to 20 and a maintenance rate of 1 %. */
    static SpecFixture aloneSpec() {
        return SpecFixture.anEmptySpec()
                .seat(ALICE)
                .rounds(400)
                .costs(CostFixture.free().model())
                .perpetual("20", "0.01");
    }

    /** Quiet at a price until the first question. */
    static PerpetualStory of(SpecFixture spec, String price) {
        return new PerpetualStory(spec, price).nextRound();
    }

    static PerpetualStory at(String price) {
        return of(aloneSpec(), price);
    }

    /** Alice answers the open question. */
    PerpetualStory decides(Intent... intents) {
        story.answer(ALICE, intents);
        return this;
    }

    PerpetualStory bar(String open, String high, String low, String close) {
        return bar(FrameFixture.bar(BTC, open, high, low, close));
    }

    /** A frame with this bar of BTC. */
    PerpetualStory bar(Bar btc) {
        return bars(btc, QUIET_ETH);
    }

    PerpetualStory bars(Bar btc, Bar eth) {
        if (!story.fold().state().round().waiting().isEmpty()) {
            story.answer(ALICE);
        }
        story.frame(btc, eth);
        last = btc.close().toString();
        return this;
    }

    /** A frame with this bar of BTC, whose boundary tells the same of the timeframes of both symbols. */
    PerpetualStory boundary(Bar btc, List<TimeframeSnapshot> timeframes) {
        if (!story.fold().state().round().waiting().isEmpty()) {
            story.answer(ALICE);
        }
        story.frame(() -> timeframes, btc, QUIET_ETH);
        last = btc.close().toString();
        return this;
    }

    PerpetualStory flat(String price) {
        return bar(price, price, price, price);
    }

    /** Quiet at the last price up to the next boundary. */
    PerpetualStory nextRound() {
        return nextRound(last);
    }

    /** Quiet at a price up to the next boundary. */
    PerpetualStory nextRound(String price) {
        int before = story.fold().currentRound();
        do {
            flat(price);
        } while (story.fold().currentRound() == before);
        return this;
    }

    SeatBook book() {
        return story.fold().state().seats().getFirst().book();
    }

    Money equity() {
        return story.fold().standings().getFirst().equity();
    }

    ScriptedCompetition story() {
        return story;
    }

    <E extends LedgerEvent> E last(Class<E> type) {
        return story.last(type);
    }

    <E extends LedgerEvent> List<E> all(Class<E> type) {
        return story.all(type);
    }
}
