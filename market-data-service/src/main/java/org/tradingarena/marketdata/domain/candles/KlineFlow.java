package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CandleUpdate;
import org.tradingarena.marketdata.domain.candles.Ask.Answer;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.GapReason;

/**
 * A market that streams its own candles. The stream is the fast way and the history the safe one: whatever the stream does
 * not bring in time is asked, and the first of both is told.
 */
public final class KlineFlow implements SymbolFlow {

    private final CandleSeries series;
    private final IngestTimings timings;
    private final ContiguousCandles candles;
    private final GapRepairs repairs;
    private final AskPace pace;
    private final Overdue overdue;
    private final HistoryPage page;
    private final QuietWatch quiet = new QuietWatch();
    private boolean backfill;
    private boolean standIn;
    private @Nullable Gap repairing;

    /** Goes on after what was told; a new series begins with the candle that is open now. */
    public KlineFlow(ToldCandles told, IngestTimings timings, Instant now) {
        this.series = told.series();
        this.timings = timings;
        this.candles = new ContiguousCandles(told, series.openTimeOf(now));
        this.repairs = new GapRepairs(series, told.gaps(), timings, HistoryPage.MOST);
        this.pace = new AskPace(timings.askPause(), timings.askPauseMost());
        this.overdue = new Overdue(timings);
        this.page = new HistoryPage(series);
    }

    @Override
    public void heard(StreamMessage message, Instant now, Effects effects) {
        if (!(message instanceof CandleUpdate update) || !update.interval().equals(series.step())) {
            return;
        }
        if (!update.closed()) {
            return;
        }
        if (CandleSanity.possible(series, update.candle())) {
            Instant before = candles.next();
            tell(candles.offer(update.candle().openTime(), barOf(update.candle(), now, effects)), effects);
            standIn &= !candles.next().isAfter(before);
        } else {
            effects.impossibleCandle();
            backfill = true;
        }
    }

    @Override
    public void connected() {
        backfill = true;
    }

    @Override
    public void tick(Instant now, Effects effects) {
        Instant closed = series.openTimeOf(now);
        boolean late = !series.after(candles.next()).plus(timings.late()).isAfter(now);
        boolean hole = candles.firstWaiting() != null;
        if (late || hole) {
            overdue.missing(now);
        } else {
            overdue.nothingMissing();
        }
        if (overdue.over(now, hole)) {
            giveUp(now, effects);
        } else if (!pace.isOpen()) {
            askNext(closed, late || hole, now, effects);
        }
    }

    private void askNext(Instant closed, boolean needed, Instant now, Effects effects) {
        boolean wanted = (needed || backfill) && candles.next().isBefore(closed);
        if (wanted && pace.rested(now)) {
            backfill = false;
            standIn = true;
            ask(page.of(candles.told(), candles.next(), closed), effects);
            return;
        }
        backfill &= wanted;
        repairing = repairs.due(now);
        if (repairing != null) {
            ask(new Ask.Candles(repairing.from(), repairing.to()), effects);
        }
    }

    private void ask(Ask.Candles question, Effects effects) {
        pace.asked();
        effects.ask(question);
    }

    @Override
    public void answered(Answer answer, Instant now, Effects effects) {
        pace.closed();
        switch (answer) {
            case Answer.CandlesFound found -> found(found, now, effects);
            case Answer.Failed failed -> failed(failed, now, effects);
            case Answer.TradesFound other -> throw new IllegalArgumentException("nobody asked for trades: " + other);
        }
    }

    private void found(Answer.CandlesFound found, Instant now, Effects effects) {
        overdue.historyAnswered();
        page.answered();
        Instant before = candles.next();
        NavigableMap<Instant, Bar> possible = new TreeMap<>();
        @Nullable Instant last = null;
        for (Candle candle : found.candles()) {
            last = candle.openTime();
            if (CandleSanity.possible(series, candle)) {
                possible.put(candle.openTime(), barOf(candle, now, effects));
            } else {
                effects.impossibleCandle();
            }
        }
        tell(candles.offerAll(possible), effects);
        if (repairing != null) {
            repairs.answered(repairing);
            repairing = null;
            return;
        }
        while (last != null
                && !last.isBefore(candles.next())
                && candles.next().isBefore(found.ask().to())) {
            leaveOutBeforeWhatTheHistoryHas(found, effects);
        }
        if (candles.next().isAfter(before)) {
            pace.fruitful();
        } else {
            pace.fruitless(now);
            if (overdue.is()) {
                effects.askStatus();
            }
        }
    }

    /** The history has a later candle but not the next one: the venue does not have it, or it cannot be one. */
    private void leaveOutBeforeWhatTheHistoryHas(Answer.CandlesFound found, Effects effects) {
        Instant next = candles.next();
        Instant sent = found.candles().stream()
                .map(Candle::openTime)
                .filter(openTime -> !openTime.isBefore(next))
                .findFirst()
                .orElse(found.ask().to());
        boolean impossible = sent.equals(next);
        Instant end = impossible ? series.after(next) : sent;
        GapReason reason =
                impossible ? GapReason.IMPOSSIBLE : overdue.isHalted() ? GapReason.HALTED : GapReason.VENUE_OUTAGE;
        tell(candles.leaveOut(end, reason, overdue.detail(reason)), effects);
        candles.told().gaps().settle(next, end);
    }

    private void failed(Answer.Failed failed, Instant now, Effects effects) {
        if (failed.impossible() && failed.ask() instanceof Ask.Candles asked) {
            impossible(asked, now, effects);
        } else {
            pace.fruitless(now);
            repairs.failed(now);
            overdue.historyFailed(failed.reason());
        }
        repairing = null;
    }

    /** A whole answer was refused for one candle in it; ever smaller questions find out which. */
    private void impossible(Ask.Candles asked, Instant now, Effects effects) {
        effects.impossibleCandle();
        boolean sure = repairing == null && page.refused(asked);
        if (repairing != null) {
            repairs.failed(now);
        } else if (!sure && asked.from().plus(series.step()).equals(asked.to())) {
            pace.fruitless(now);
        } else if (sure && asked.from().equals(candles.next())) {
            page.answered();
            tell(candles.leaveOut(asked.to(), GapReason.IMPOSSIBLE, overdue.detail(GapReason.IMPOSSIBLE)), effects);
        }
    }

    private void giveUp(Instant now, Effects effects) {
        GapReason reason = overdue.reason();
        Instant first = candles.firstWaiting();
        Instant end = first == null ? series.openTimeOf(now.minus(timings.late())) : first;
        List<ArenaEvent> events = candles.leaveOut(end, reason, overdue.detail(reason));
        overdue.announced();
        repairs.opened(now);
        effects.tell(events);
    }

    private void tell(List<ArenaEvent> events, Effects effects) {
        if (!events.isEmpty()) {
            overdue.told();
            effects.tell(events);
        }
    }

    private Bar barOf(Candle candle, Instant now, Effects effects) {
        if (!candle.empty()) {
            quiet.traded();
        } else if (quiet.quiet(now)) {
            effects.askStatus();
        }
        Bar bar = candle.toBar(series.symbol());
        return overdue.isHalted() && candle.empty() ? Bars.halted(bar) : bar;
    }

    @Override
    public void halted(boolean halted) {
        overdue.halted(halted);
    }

    @Override
    public void openInterest(BigDecimal interest) {
        throw new IllegalStateException("a spot market has no open interest");
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
