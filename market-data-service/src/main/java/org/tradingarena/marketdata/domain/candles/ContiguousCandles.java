package org.tradingarena.marketdata.domain.candles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;

/**
 * The one place where candles of a series become events, and the promise they keep: open times rise by exactly one step, or
 * a {@link GapDetected} names what was left out; a candle is told once, and other numbers for it are a
 * {@link CandleCorrected}. Candles may be offered in any order and as often as they come. Every method returns what is to be
 * told now, in order.
 */
public final class ContiguousCandles {

    /** An hour of seconds; more than that is asked from the history again. */
    private static final int WAITING_AT_MOST = 3_600;

    private final CandleSeries series;
    private final ToldCandles told;
    private final NavigableMap<Instant, Bar> waiting = new TreeMap<>();
    private Instant next;

    /**
     * Goes on after what has been told.
     *
     * @param start where a series begins of which nothing has been told
     */
    public ContiguousCandles(ToldCandles told, Instant start) {
        Instant known = told.next();
        this.series = told.series();
        this.told = told;
        this.next = known == null ? start : known;
    }

    /** A candle, from the stream or the history. */
    public List<ArenaEvent> offer(Instant openTime, Bar bar) {
        if (openTime.isBefore(next)) {
            return told.gaps().contains(openTime) ? repair(new TreeMap<>(Map.of(openTime, bar))) : again(openTime, bar);
        }
        if (waiting.size() < WAITING_AT_MOST || waiting.containsKey(openTime) || openTime.equals(next)) {
            waiting.put(openTime, bar);
        }
        return drain();
    }

    /** What the history has of a range: fills holes that are not announced, and repairs those that are. */
    public List<ArenaEvent> offerAll(NavigableMap<Instant, Bar> candles) {
        List<ArenaEvent> events = new ArrayList<>();
        NavigableMap<Instant, Bar> repairs = new TreeMap<>();
        candles.headMap(next, false).forEach((openTime, bar) -> {
            if (told.gaps().contains(openTime)) {
                repairs.put(openTime, bar);
            } else {
                events.addAll(again(openTime, bar));
            }
        });
        events.addAll(repair(repairs));
        new TreeMap<>(candles.tailMap(next, true)).forEach((openTime, bar) -> events.addAll(offer(openTime, bar)));
        return events;
    }

    /**
     * Announces that candles are missing, from the next one on, and goes on behind them.
     *
     * @param to open time of the first candle after them; nothing happens when it is not after the next one
     */
    public List<ArenaEvent> leaveOut(Instant to, GapReason reason, String detail) {
        Instant end = waiting.isEmpty() || to.isBefore(waiting.firstKey()) ? to : waiting.firstKey();
        if (!end.isAfter(next)) {
            return List.of();
        }
        List<ArenaEvent> events = new ArrayList<>();
        tell(new GapDetected(series.market(), series.symbol(), series.step(), next, end, reason, detail), events);
        next = end;
        events.addAll(drain());
        return events;
    }

    /**
     * Goes on at a later candle because what lies between is too long ago to be asked; nothing happens when nothing was told
     * before, or that candle is not after the next one.
     */
    public List<ArenaEvent> beginAnew(Instant start, String detail) {
        List<ArenaEvent> events = leaveOut(start, GapReason.HISTORY_UNAVAILABLE, detail);
        told.gaps().settle(Instant.MIN, start);
        return events;
    }

    /** Open time of the candle that comes next. */
    public Instant next() {
        return next;
    }

    /** Open time of the first candle that waits behind a hole; null without a hole. */
    public @Nullable Instant firstWaiting() {
        return waiting.isEmpty() ? null : waiting.firstKey();
    }

    /** What has been told so far. */
    public ToldCandles told() {
        return told;
    }

    /** The series it tells. */
    public CandleSeries series() {
        return series;
    }

    private List<ArenaEvent> drain() {
        List<ArenaEvent> events = new ArrayList<>();
        for (Bar bar = waiting.remove(next); bar != null; bar = waiting.remove(next)) {
            tell(new CandleClosed(series.market(), series.step(), next, bar), events);
            next = series.after(next);
        }
        return events;
    }

    private List<ArenaEvent> again(Instant openTime, Bar bar) {
        Bar before = told.candles().get(openTime);
        if (before == null || sameTrading(before, bar)) {
            return List.of();
        }
        Bar after = withTradingOf(before, bar);
        List<ArenaEvent> events = new ArrayList<>();
        tell(new CandleCorrected(series.market(), series.step(), openTime, before, after), events);
        return events;
    }

    private List<ArenaEvent> repair(NavigableMap<Instant, Bar> candles) {
        List<ArenaEvent> events = new ArrayList<>();
        while (!candles.isEmpty()) {
            Instant from = candles.firstKey();
            List<ArenaEvent> run = new ArrayList<>();
            Instant to = from;
            for (Bar bar = candles.remove(to); bar != null; bar = candles.remove(to)) {
                run.add(new CandleClosed(series.market(), series.step(), to, bar));
                to = series.after(to);
            }
            tell(new GapRepaired(series.market(), series.symbol(), series.step(), from, to), events);
            run.forEach(candle -> tell(candle, events));
        }
        return events;
    }

    private void tell(ArenaEvent event, List<ArenaEvent> events) {
        told.fold(event);
        events.add(event);
    }

    private static boolean sameTrading(Bar one, Bar other) {
        return one.open().equals(other.open())
                && one.high().equals(other.high())
                && one.low().equals(other.low())
                && one.close().equals(other.close())
                && one.volume().equals(other.volume())
                && one.trades() == other.trades();
    }

    /** Mark, funding and open interest are not told again with a correction. */
    private static Bar withTradingOf(Bar before, Bar bar) {
        return new Bar(
                before.symbol(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.trades(),
                false,
                before.halted(),
                before.mark(),
                before.fundingRate(),
                before.openInterest());
    }
}
