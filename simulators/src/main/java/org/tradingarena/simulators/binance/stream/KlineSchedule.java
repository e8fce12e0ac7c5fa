package org.tradingarena.simulators.binance.stream;

import java.util.List;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.FaultBoard.Posted;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.market.Bar;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.tape.Chance;
import org.tradingarena.simulators.binance.tape.Pair;

/**
 * When a stream of candles says what.
 *
 * <p>The forming candle every two seconds, at a phase of its own; the closed one 5 to 2005 ms after its end, by seed, and
 * nothing of the next candle before that. Candles of one second are told once each, 5 to 205 ms after their end.
 */
final class KlineSchedule {

    private static final long LEAST_DELAY = 5;
    private static final long MOST_DELAY = 2_005;
    private static final long MOST_DELAY_OF_SECONDS = 205;

    private final StreamName name;
    private final Interval interval;
    private final Pair pair;
    private final Market market;
    private final FaultBoard board;
    private final Chance chance;

    KlineSchedule(StreamName name, Interval interval, Pair pair, Market market, FaultBoard board, long seed) {
        this.name = name;
        this.interval = interval;
        this.pair = pair;
        this.market = market;
        this.board = board;
        this.chance = Chance.of(seed).at("schedule").at(pair.symbol()).at(interval.millis());
    }

    void due(long from, long to, EventText text, List<StreamEvent> events) {
        if (interval != Interval.S1) {
            forming(from, to, text, events);
        }
        long step = interval.millis();
        long longestLag = longestLag();
        for (long open = interval.openOf(from - longestLag - step); open + step <= to; open += step) {
            closed(open, from, to, text, events);
        }
    }

    private void forming(long from, long to, EventText text, List<StreamEvent> events) {
        long phase = chance.at("phase").between(0, name.period() - 1);
        long first = (Math.floorDiv(from - phase, name.period()) + 1) * name.period() + phase;
        for (long due = first; due <= to; due += name.period()) {
            long open = interval.openOf(due);
            if (due <= closeDue(open - interval.millis())) {
                continue;
            }
            Bar bar = market.bar(pair.symbol(), interval, open, due);
            if (bar != null) {
                events.add(event(due, text.kline(pair, interval, bar, false, due)));
            }
        }
    }

    private void closed(long open, long from, long to, EventText text, List<StreamEvent> events) {
        Posted late = board.ofCandle(VenueFault.LATE_CLOSE, market.kind(), pair.symbol(), interval, open);
        long told = late == null
                ? closeDue(open)
                : closeDue(open) + late.rule().terms().lagOr(Long.MAX_VALUE / 4);
        if (told > from && told <= to) {
            Bar bar = market.closedBar(pair.symbol(), interval, open);
            if (bar != null) {
                events.add(event(told, text.kline(pair, interval, bar, true, told)));
            }
        }
        Posted correction = board.correction(market.kind(), pair.symbol(), interval, open);
        if (correction != null) {
            long again = Math.max(
                    open + interval.millis() + correction.rule().terms().lagOr(FaultBoard.USUAL_CORRECTION), told + 1);
            Bar bar = again > from && again <= to ? market.correctedBar(pair.symbol(), interval, open) : null;
            if (bar != null) {
                events.add(event(again, text.kline(pair, interval, bar, true, again)));
            }
        }
    }

    private long closeDue(long open) {
        long most = interval == Interval.S1 ? MOST_DELAY_OF_SECONDS : MOST_DELAY;
        return open + interval.millis() + chance.at(open).between(LEAST_DELAY, most);
    }

    /** How far back candles may still be told of. */
    private long longestLag() {
        long longest = MOST_DELAY;
        for (VenueFault fault : new VenueFault[] {VenueFault.LATE_CLOSE, VenueFault.CORRECTED}) {
            for (Posted each : board.of(fault)) {
                longest = Math.max(longest, each.rule().terms().lagOr(FaultBoard.USUAL_CORRECTION) + MOST_DELAY);
            }
        }
        return longest;
    }

    private StreamEvent event(long due, String payload) {
        return new StreamEvent(name.text(), pair.symbol(), due, payload);
    }
}
