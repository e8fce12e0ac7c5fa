package org.tradingarena.simulators.binance.stream;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.market.Disturbance.Listing;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.Perpetual;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.Pair;

/** The messages of one stream; the same span of time always has the same ones. */
final class StreamFeed {

    private final StreamName name;
    private final Pair pair;
    private final Market market;
    private final Perpetual perpetual;
    private final FaultBoard board;
    private final KlineSchedule schedule;

    StreamFeed(
            StreamName name, Pair pair, Market market, Perpetual perpetual, FaultBoard board, KlineSchedule schedule) {
        this.name = name;
        this.pair = pair;
        this.market = market;
        this.perpetual = perpetual;
        this.board = board;
        this.schedule = schedule;
    }

    /** What is due in (from, to]. */
    List<StreamEvent> due(long from, long to) {
        Listing listing = market.listing(pair.symbol(), to);
        if (listing == Listing.BREAK || listing == Listing.UNKNOWN) {
            return List.of();
        }
        List<StreamEvent> events = new ArrayList<>();
        EventText text = new EventText(market.kind(), board.clockShift(market.kind(), to));
        switch (name.kind()) {
            case KLINE -> schedule.due(from, to, text, events);
            case MARK_PRICE -> marks(from, to, text, events);
            case TRADE, AGG_TRADE, BOOK_TICKER -> trades(from, to, text, events);
        }
        return events;
    }

    private void marks(long from, long to, EventText text, List<StreamEvent> events) {
        for (long due = (Math.floorDiv(from, name.period()) + 1) * name.period(); due <= to; due += name.period()) {
            long time = due;
            perpetual.marks(pair, time).ifPresent(marks -> events.add(event(time, text.markPrice(pair, marks, time))));
        }
    }

    /** A trade is told a millisecond after it happened. */
    private void trades(long from, long to, EventText text, List<StreamEvent> events) {
        for (AggTrade trade : market.trades(pair.symbol(), from, to, to)) {
            long due = trade.time() + 1;
            switch (name.kind()) {
                case TRADE -> {
                    for (int i = 0; i < trade.count(); i++) {
                        events.add(event(due, text.trade(pair, trade, i, due)));
                    }
                }
                case AGG_TRADE -> events.add(event(due, text.aggTrade(pair, trade, due)));
                default -> events.add(event(due, text.bookTicker(pair, trade, due)));
            }
        }
    }

    private StreamEvent event(long due, String payload) {
        return new StreamEvent(name.text(), pair.symbol(), due, payload);
    }
}
