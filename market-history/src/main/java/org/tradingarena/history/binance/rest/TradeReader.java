package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.TradeRows;

/** Reads trades by id, and ranges of time by finding their first trade and going on by id from there. */
final class TradeReader {

    /** Longest range of time that USD-M takes in one question. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Asker asker;
    private final Endpoints endpoints;

    TradeReader(Asker asker, Endpoints endpoints) {
        this.asker = asker;
        this.endpoints = endpoints;
    }

    List<AggregateTrade> from(String symbol, long id, int limit, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        return ask(endpoints.trades(limit).with("symbol", symbol).with("fromId", id), pace).stream()
                .filter(trade -> trade.id() >= id)
                .toList();
    }

    List<AggregateTrade> between(String symbol, Instant from, Instant to, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        List<AggregateTrade> trades = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); ) {
            Instant end = at.plus(LONGEST).isBefore(to) ? at.plus(LONGEST) : to;
            List<AggregateTrade> page = window(symbol, at, end, pace);
            addNew(trades, page, to);
            at = page.size() < Endpoints.TRADES ? end : follow(symbol, page.getLast(), to, trades, pace);
        }
        return trades;
    }

    /**
     * Adds what follows a full page, by id.
     *
     * @return until where the trades are complete
     */
    private Instant follow(String symbol, AggregateTrade lastOfPage, Instant to, List<AggregateTrade> trades, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        AggregateTrade last = lastOfPage;
        while (last.time().isBefore(to)) {
            List<AggregateTrade> page = from(symbol, last.id() + 1, Endpoints.TRADES, pace);
            if (page.isEmpty() || page.getFirst().id() != last.id() + 1) {
                // Either there is none yet, or it is too old to be asked for by id; by time it can be.
                return last.time().plusMillis(1);
            }
            addNew(trades, page, to);
            last = page.getLast();
        }
        return to;
    }

    private List<AggregateTrade> window(String symbol, Instant from, Instant to, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        return ask(
                endpoints
                        .trades(Endpoints.TRADES)
                        .with("symbol", symbol)
                        .with("startTime", from.toEpochMilli())
                        .with("endTime", to.toEpochMilli() - 1),
                pace);
    }

    private static void addNew(List<AggregateTrade> trades, List<AggregateTrade> page, Instant to) {
        for (AggregateTrade trade : page) {
            boolean isNew = trades.isEmpty() || trade.id() > trades.getLast().id();
            if (isNew && trade.time().isBefore(to)) {
                trades.add(trade);
            }
        }
    }

    private List<AggregateTrade> ask(Question question, Pace pace)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        return asker.ask(question, pace, answer -> TradeRows.read(answer.body()));
    }
}
