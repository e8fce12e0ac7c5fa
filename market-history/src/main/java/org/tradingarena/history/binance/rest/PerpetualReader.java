package org.tradingarena.history.binance.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.Replies;

/** What only perpetuals have: mark price, funding, open interest. */
final class PerpetualReader {

    private final Asker asker;
    private final Endpoints endpoints;

    PerpetualReader(Asker asker, Endpoints endpoints) {
        this.asker = asker;
        this.endpoints = endpoints;
    }

    MarkPrice markPrice(String symbol, Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        return asker.ask(
                endpoints.markPrice().with("symbol", symbol), pace, answer -> Replies.markPrice(answer.body()));
    }

    List<FundingRate> fundings(String symbol, Instant from, Instant to, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        List<FundingRate> fundings = new ArrayList<>();
        Instant at = from;
        List<FundingRate> page;
        do {
            Question question = endpoints
                    .fundings()
                    .with("symbol", symbol)
                    .with("startTime", at.toEpochMilli())
                    .with("endTime", to.toEpochMilli() - 1);
            page = asker.ask(question, pace, answer -> Replies.fundings(answer.body()));
            page.stream()
                    .filter(funding ->
                            !funding.time().isBefore(from) && funding.time().isBefore(to))
                    .forEach(fundings::add);
            // The stamp of a funding may lie some milliseconds behind its second.
            at = page.isEmpty() ? to : page.getLast().time().plusSeconds(1);
        } while (page.size() == Endpoints.FUNDINGS && at.isBefore(to));
        return fundings;
    }

    BigDecimal openInterest(String symbol, Pace pace) throws VenueUnavailable, VenueRefused, InterruptedException {
        return asker.ask(
                endpoints.openInterest().with("symbol", symbol), pace, answer -> Replies.openInterest(answer.body()));
    }
}
