package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.domain.candles.Ask;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.Effects;
import org.tradingarena.marketdata.domain.candles.SymbolFlow;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.types.Symbol;

/**
 * The ingest of one symbol: one virtual thread with a mailbox leads its flow, so that nothing in there needs a lock. Socket,
 * history and time put signals into the mailbox; events leave for the log in order. When the log refuses one, everything
 * begins anew from what the log holds.
 */
final class SymbolIngest implements VenueStreams.Listener {

    private static final Logger LOG = Logger.getLogger(SymbolIngest.class);

    /** Minutes of a busy symbol; what does not fit is lost, and fetched from the history. */
    private static final int MAILBOX = 10_000;

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration INTEREST_EVERY = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(1);

    private final LiveMarket market;
    private final HistoryDesk desk;
    private final CandleLog log;
    private final IngestMetrics metrics;
    private final LocalTime time;
    private final Duration horizon;
    private final CandleSeries series;
    private final String venueSymbol;
    private final BlockingQueue<IngestSignal> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final AtomicBoolean overflowed = new AtomicBoolean();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final ExecutorService asks = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean closed;
    private volatile SymbolView view;
    private @Nullable String problem;
    private long candles;
    private long gaps;
    private long corrections;
    private boolean backfilling;
    private Instant interestDue = Instant.MIN;
    private int begins;

    SymbolIngest(
            LiveMarket market,
            HistoryDesk desk,
            Symbol symbol,
            CandleLog log,
            IngestMetrics metrics,
            LocalTime time,
            Duration horizon) {
        this.market = market;
        this.desk = desk;
        this.log = log;
        this.metrics = metrics;
        this.time = time;
        this.horizon = horizon;
        this.series = market.series(symbol);
        this.venueSymbol = LiveMarket.venueSymbol(symbol);
        this.view = new SymbolView(
                market.name(), symbol.value(), market.step(), null, false, false, 0, 0, 0, List.of(), null);
        this.thread = Thread.ofVirtual().name("ingest-" + series.key()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Stops at once; what is in flight to the log may still arrive there. */
    void close() {
        closed = true;
        thread.interrupt();
        asks.shutdownNow();
    }

    SymbolView view() {
        return view;
    }

    @Override
    public void heard(StreamMessage message) {
        market.clock().heard(eventTime(message));
        put(new IngestSignal.Heard(message));
    }

    @Override
    public void connected() {
        put(new IngestSignal.Connected());
    }

    private static Instant eventTime(StreamMessage message) {
        return switch (message) {
            case StreamMessage.CandleUpdate update -> update.eventTime();
            case StreamMessage.Traded traded -> traded.eventTime();
            case StreamMessage.Marked marked -> marked.mark().time();
            default -> Instant.MIN;
        };
    }

    private void put(IngestSignal signal) {
        if (!mailbox.offer(signal)) {
            overflowed.set(true);
        }
    }

    private void run() {
        try {
            market.streams().watch(venueSymbol, this);
            while (!closed) {
                refused.set(false);
                lead(begun());
                if (closed) {
                    return;
                }
                LOG.warnf("%s: the log refused an event; begins anew from what it holds", series.key());
                mailbox.poll(time.realNanos(PAUSE_AFTER_REFUSAL), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stopped) {
            LOG.debugf("%s: stopped", series.key());
        } finally {
            market.streams().forget(venueSymbol);
        }
    }

    private SymbolFlow begun() throws InterruptedException {
        begins++;
        readClock();
        ToldCandles told = log.told(series);
        Instant now = market.clock().now();
        SymbolFlow flow = market.flow(told, now);
        Instant next = told.next();
        if (next != null && next.isBefore(now.minus(horizon))) {
            tell(flow.candles().beginAnew(series.openTimeOf(now), "nobody watched the symbol since " + next), now);
        }
        LOG.infof(
                "%s: goes on with the candle of %s",
                series.key(), flow.candles().next());
        flow.connected();
        return flow;
    }

    /** Without an answer the local clock has to do until the first message. */
    private void readClock() throws InterruptedException {
        try {
            market.clock().sampled(desk.venueTime());
        } catch (VenueUnavailable | VenueRefused silent) {
            LOG.warnf("%s: the clock of the venue cannot be read: %s", series.key(), silent.getMessage());
        }
    }

    private void lead(SymbolFlow flow) throws InterruptedException {
        Instant ticked = Instant.MIN;
        while (!closed && !refused.get()) {
            IngestSignal signal = mailbox.poll(time.realNanos(TICK), TimeUnit.NANOSECONDS);
            Instant now = market.clock().now();
            Effects effects = new Effects();
            if (overflowed.getAndSet(false)) {
                metrics.overflowed(market.name());
                flow.connected();
            }
            if (signal != null) {
                take(signal, flow, now, effects);
            }
            if (mailbox.isEmpty()) {
                flow.tick(now, effects);
            }
            if (signal == null || !now.isBefore(ticked.plus(TICK))) {
                ticked = now;
                askInterest(now);
                show(flow);
            }
            perform(flow, effects, now);
        }
    }

    private void take(IngestSignal signal, SymbolFlow flow, Instant now, Effects effects) {
        switch (signal) {
            case IngestSignal.Heard heard -> flow.heard(heard.message(), now, effects);
            case IngestSignal.Connected _ -> flow.connected();
            case IngestSignal.Answered answered
            when answered.begin() != begins ->
                LOG.debugf("%s: an answer to a question from before the new begin", series.key());
            case IngestSignal.Answered answered -> {
                problem = answered.answer() instanceof Ask.Answer.Failed failed ? failed.reason() : null;
                flow.answered(answered.answer(), now, effects);
            }
            case IngestSignal.StatusKnown status -> flow.halted(status.halted());
            case IngestSignal.InterestKnown interest -> flow.openInterest(interest.openInterest());
        }
    }

    private void perform(SymbolFlow flow, Effects effects, Instant now) throws InterruptedException {
        tell(effects.events(), now);
        metrics.impossible(market.name(), effects.impossibleCandles());
        if (flow.historyStandsIn() && !backfilling) {
            metrics.backfilled(market.name());
        }
        backfilling = flow.historyStandsIn();
        Ask ask = effects.ask();
        if (ask != null) {
            int begin = begins;
            later(() -> new IngestSignal.Answered(begin, desk.answer(venueSymbol, ask)));
        }
        if (effects.statusWanted()) {
            later(() -> new IngestSignal.StatusKnown(desk.halted(venueSymbol)));
        }
        if (effects.resubscription()) {
            market.streams().renew(venueSymbol);
        }
    }

    private void askInterest(Instant now) {
        if (market.perpetual() && !now.isBefore(interestDue)) {
            interestDue = now.plus(INTEREST_EVERY);
            later(() -> new IngestSignal.InterestKnown(desk.openInterest(venueSymbol)));
        }
    }

    /** Asks the venue for something, and puts what comes of it into the mailbox, however full that is. */
    private void later(IngestSignal.Question question) {
        if (closed) {
            return;
        }
        CompletableFuture<Void> _ = CompletableFuture.runAsync(
                () -> {
                    try {
                        mailbox.put(question.ask());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    } catch (VenueUnavailable | VenueRefused silent) {
                        LOG.debugf("%s: %s", series.key(), silent.getMessage());
                    }
                },
                asks);
    }

    private void tell(List<ArenaEvent> events, Instant now) throws InterruptedException {
        for (ArenaEvent event : List.copyOf(events)) {
            var _ = log.append(series, event).whenComplete((_, failure) -> {
                if (failure != null) {
                    LOG.errorf("%s: %s", series.key(), failure);
                    refused.set(true);
                }
            });
            metrics.told(series, event, now);
            count(event);
        }
    }

    private void count(ArenaEvent event) {
        switch (event) {
            case CandleClosed _ -> candles++;
            case CandleCorrected corrected -> {
                corrections++;
                LOG.infof("%s: the candle of %s was corrected", series.key(), corrected.openTime());
            }
            case GapDetected gap -> {
                gaps++;
                LOG.warnf(
                        "%s: no candles from %s to %s: %s %s",
                        series.key(), gap.from(), gap.to(), gap.reason(), gap.detail());
            }
            default -> LOG.infof("%s: %s", series.key(), event);
        }
    }

    private void show(SymbolFlow flow) {
        view = new SymbolView(
                market.name(),
                series.symbol().value(),
                series.step(),
                flow.candles().next(),
                flow.behind(),
                flow.asking(),
                candles,
                gaps,
                corrections,
                new ArrayList<>(flow.candles().told().openGaps()),
                problem);
    }
}
