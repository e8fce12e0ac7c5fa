package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.Marked;
import org.tradingarena.history.binance.StreamMessage.Traded;
import org.tradingarena.marketdata.domain.candles.Ask.Answer;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.GapReason;

/**
 * A market whose candles are built here, from its trades in the order of their ids. A candle closes with a later trade, or
 * with the venue's clock as its mark prices tell it, and only while no trade is known or feared to be missing; it then
 * carries the last mark price of its time. A trade that comes later still corrects its candle.
 */
public final class TradeFlow implements SymbolFlow {

    /** Trades of so many candles at once; each page of trades is dear. */
    private static final int REPAIR_PAGE = 300;

    /** What the history may lack at its end. */
    private static final Duration HISTORY_LAG = Duration.ofSeconds(1);

    /** A mark price older than this comes from a venue that stands still. */
    private static final Duration STILL = Duration.ofSeconds(10);

    private final CandleSeries series;
    private final IngestTimings timings;
    private final ContiguousCandles candles;
    private final MarkLine marks;
    private final TradeSequence sequence = new TradeSequence();
    private final SecondsFromTrades seconds;
    private final GapRepairs repairs;
    private final AskPace pace;
    private final Overdue overdue;
    private final QuietWatch quiet = new QuietWatch();
    private Duration lookBack = Duration.ofMinutes(1);
    private boolean verified;
    private boolean doubted;
    private boolean standIn;
    private Instant traded = Instant.MIN;
    private Instant heardTrade;
    private Instant beat = Instant.MIN;
    private Instant lastMark = Instant.MIN;
    private @Nullable Gap repairing;

    /** Goes on after what was told; a new series begins with the candle that is open now. */
    public TradeFlow(ToldCandles told, IngestTimings timings, Instant now) {
        this.series = told.series();
        this.timings = timings;
        this.candles = new ContiguousCandles(told, series.openTimeOf(now));
        this.marks = new MarkLine(series);
        this.seconds = new SecondsFromTrades(series, marks, told);
        this.repairs = new GapRepairs(series, told.gaps(), timings, REPAIR_PAGE);
        this.pace = new AskPace(timings.askPause(), timings.askPauseMost());
        this.overdue = new Overdue(timings);
        this.heardTrade = now;
    }

    @Override
    public void heard(StreamMessage message, Instant now, Effects effects) {
        switch (message) {
            case Traded trade -> {
                heardTrade = now;
                verified |= accept(sequence.offer(trade.trade()), effects);
            }
            case Marked marked -> {
                Instant time = marked.mark().time();
                verified &= !lastMark.plus(STILL).isBefore(time);
                lastMark = time;
                marks.heard(marked.mark());
                beat(time);
            }
            default -> {
                return;
            }
        }
        closeSeconds(now, effects);
    }

    /** Trades in order; returns whether there were any, which shows that none are missing before them. */
    private boolean accept(List<AggregateTrade> trades, Effects effects) {
        for (AggregateTrade trade : trades) {
            Instant openTime = seconds.add(trade);
            traded = trade.time().isAfter(traded) ? trade.time() : traded;
            if (openTime.isBefore(candles.next())) {
                correctFrom(openTime, effects);
            }
        }
        if (!trades.isEmpty()) {
            quiet.traded();
        }
        return !trades.isEmpty();
    }

    /** A trade came after its candle was told; empty candles that repeat the old close follow it. */
    private void correctFrom(Instant openTime, Effects effects) {
        Bar told = candles.told().candles().get(openTime);
        for (Instant at = openTime;
                told != null;
                told = candles.told().candles().get(at)) {
            Bar bar = seconds.bar(at, false);
            if (bar == null || (!at.equals(openTime) && !told.volume().isZero())) {
                return;
            }
            effects.tell(candles.offer(at, bar));
            at = series.after(at);
        }
    }

    private void beat(Instant time) {
        if (verified && !hole() && time.isAfter(beat)) {
            beat = time;
        }
    }

    private boolean hole() {
        return sequence.firstWaiting() != null;
    }

    @Override
    public void connected() {
        verified = false;
    }

    @Override
    public void tick(Instant now, Effects effects) {
        closeSeconds(now, effects);
        boolean late = !series.after(candles.next()).plus(timings.late()).isAfter(now);
        if (late || hole()) {
            overdue.missing(now);
        } else {
            overdue.nothingMissing();
            standIn &= !(verified && lastMark.equals(beat));
        }
        if (overdue.over(now, hole())) {
            giveUp(now, effects);
        } else if (!pace.isOpen()) {
            askNext(late, now, effects);
        }
    }

    private void closeSeconds(Instant now, Effects effects) {
        while (closable(series.after(candles.next()), now)) {
            Bar bar = seconds.bar(candles.next(), overdue.isHalted());
            if (bar == null) {
                return;
            }
            if (bar.volume().isZero() && quiet.quiet(now)) {
                effects.askStatus();
            }
            effects.tell(candles.offer(candles.next(), bar));
            overdue.told();
            seconds.forgetBefore(candles.next());
        }
    }

    private boolean closable(Instant close, Instant now) {
        boolean over = !traded.isBefore(close) || !beat.isBefore(close.plus(timings.grace()));
        Instant mark = marks.last();
        boolean marked = (mark != null && !mark.isBefore(close)) || !now.isBefore(close.plus(timings.markPatience()));
        return over && marked;
    }

    private void askNext(boolean late, Instant now, Effects effects) {
        boolean needed = late || hole() || !verified;
        doubted =
                sequence.known() && !needed && !heardTrade.plus(timings.quiet()).isAfter(now);
        if (!sequence.known() && pace.rested(now)) {
            standIn = true;
            Instant from = candles.next().minus(lookBack);
            ask(new Ask.TradesBetween(from, now, candles.next()), effects);
        } else if (sequence.known() && (needed || doubted) && pace.rested(now)) {
            heardTrade = now;
            standIn |= needed;
            ask(new Ask.TradesFrom(sequence.next(), candles.next()), effects);
        } else {
            repairing = repairs.due(now);
            if (repairing != null) {
                ask(new Ask.TradesBetween(repairing.from(), repairing.to(), repairing.from()), effects);
            }
        }
    }

    private void ask(Ask question, Effects effects) {
        pace.asked();
        effects.ask(question);
    }

    @Override
    public void answered(Answer answer, Instant now, Effects effects) {
        pace.closed();
        switch (answer) {
            case Answer.TradesFound found -> found(found, now, effects);
            case Answer.Failed failed -> failed(failed, now);
            case Answer.CandlesFound other -> throw new IllegalArgumentException("nobody asked for candles: " + other);
        }
        repairing = null;
        closeSeconds(now, effects);
    }

    private void found(Answer.TradesFound found, Instant now, Effects effects) {
        overdue.historyAnswered();
        marks.heard(found.mark());
        found.fundings().forEach(marks::funded);
        if (repairing != null) {
            repair(repairing, found, effects);
            return;
        }
        boolean more = sequence.known() ? goOn(found, effects) : anchor(found, effects);
        if (found.complete() && sequence.known() && !hole()) {
            verified = true;
            Instant mark = found.mark().time();
            if (!mark.plus(STILL).isBefore(found.askedAt())) {
                beat((mark.isBefore(found.askedAt()) ? mark : found.askedAt()).minus(HISTORY_LAG));
            }
        }
        if (more || !found.complete()) {
            pace.fruitful();
        } else {
            pace.fruitless(now);
            if (overdue.is()) {
                effects.askStatus();
            }
        }
    }

    private boolean goOn(Answer.TradesFound found, Effects effects) {
        boolean more = false;
        for (AggregateTrade trade : found.trades()) {
            more |= accept(sequence.offer(trade), effects);
        }
        if (more
                && doubted
                && found.trades().getFirst().time().isBefore(found.askedAt().minus(timings.late()))) {
            effects.resubscribe();
        }
        return more;
    }

    /** Finds the place in the order of trades: what is older than the next candle only tells the last price. */
    private boolean anchor(Answer.TradesFound found, Effects effects) {
        if (found.trades().isEmpty()) {
            lookBack = Duration.ofHours(1);
            return false;
        }
        for (AggregateTrade trade : found.trades()) {
            if (candles.told().candles().get(series.openTimeOf(trade.time())) == null) {
                seconds.add(trade);
            }
            traded = trade.time();
        }
        accept(sequence.goOnAfter(found.trades().getLast().id()), effects);
        return true;
    }

    private void repair(Gap gap, Answer.TradesFound found, Effects effects) {
        if (!found.trades().isEmpty()) {
            SecondsFromTrades repaired = new SecondsFromTrades(series, marks, candles.told());
            found.trades().forEach(repaired::add);
            NavigableMap<Instant, Bar> bars = new TreeMap<>();
            for (Instant at = gap.from(); at.isBefore(gap.to()); at = series.after(at)) {
                Bar bar = repaired.bar(at, false);
                if (bar != null) {
                    bars.put(at, bar);
                }
            }
            effects.tell(candles.offerAll(bars));
        }
        repairs.answered(gap);
    }

    private void failed(Answer.Failed failed, Instant now) {
        pace.fruitless(now);
        repairs.failed(now);
        overdue.historyFailed(failed.reason());
    }

    /** Goes on after the first trade that waits; the rest of its candle cannot be known, so the next one is the first. */
    private void giveUp(Instant now, Effects effects) {
        GapReason reason = overdue.reason();
        AggregateTrade waiting = sequence.firstWaiting();
        Instant end = waiting == null
                ? series.openTimeOf(now.minus(timings.late()))
                : series.after(series.openTimeOf(waiting.time()));
        List<ArenaEvent> events = candles.leaveOut(end, reason, overdue.detail(reason));
        effects.tell(events);
        overdue.announced();
        repairs.opened(now);
        if (waiting != null) {
            verified = accept(sequence.goOnAfter(waiting.id() - 1), effects);
        }
        seconds.forgetBefore(candles.next());
    }

    @Override
    public void halted(boolean halted) {
        overdue.halted(halted);
    }

    @Override
    public void openInterest(BigDecimal interest) {
        seconds.openInterest(interest);
    }

    @Override
    public ContiguousCandles candles() {
        return candles;
    }

    @Override
    public boolean historyStandsIn() {
        return standIn;
    }

    @Override
    public boolean asking() {
        return pace.isOpen();
    }

    @Override
    public boolean behind() {
        return overdue.is();
    }
}
