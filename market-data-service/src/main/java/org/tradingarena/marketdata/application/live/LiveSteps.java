package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * The steps of a live market, one after the other without a hole: the bar of every symbol as the board shows it, or a
 * {@code missing} one in its place when its time is over. Not thread-safe.
 */
final class LiveSteps {

    /** Longest wait without a look whether the competition is over. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    private final MarketSpec market;
    private final CandleBoard board;
    private final VenueClock clock;
    private final Backfill backfill;
    private final Patience patience = new Patience();
    private final OwedFunding owed = new OwedFunding();
    private final Map<Symbol, Bar> last = new HashMap<>();
    private Instant nextOpen;
    private boolean begun;

    /** Steps from the start of the market on. */
    LiveSteps(MarketSpec market, CandleBoard board, VenueClock clock, Backfill backfill) {
        this.market = market;
        this.board = board;
        this.clock = clock;
        this.backfill = backfill;
        this.nextOpen = market.start();
    }

    /** Notes what was known of a symbol before the start. */
    void known(Bar bar) {
        last.put(bar.symbol(), bar);
    }

    /** Passes a step that was told before. */
    void told(MarketStep step) {
        step.bars().forEach(bar -> {
            known(bar);
            owed.told(bar, step.openTime());
        });
        nextOpen = step.openTime().plus(market.step());
        begun = false;
    }

    /** Open time of the next step. */
    Instant nextOpen() {
        return nextOpen;
    }

    /** A symbol of which no price is known yet, without which no step can be told; null when there is none. */
    @Nullable
    Symbol withoutPrice() {
        return market.symbols().stream()
                .filter(symbol -> !last.containsKey(symbol))
                .findFirst()
                .orElse(null);
    }

    /**
     * The next step; null when it is not ready and is not waited for.
     *
     * @param waits whether to wait until it is ready
     * @param over ends the wait
     */
    @Nullable
    MarketStep next(boolean waits, BooleanSupplier over) throws InterruptedException {
        Instant close = nextOpen.plus(market.step());
        if (!begun) {
            patience.begin(close, clock.now());
            begun = true;
        }
        while (!over.getAsBoolean()) {
            long version = board.version();
            List<Bar> bars = bars(close);
            if (bars.size() == market.symbols().size()) {
                MarketStep step = new MarketStep(nextOpen, bars);
                told(step);
                return step;
            }
            if (!waits) {
                return null;
            }
            board.awaitChange(version, Math.clamp(wait(close), 1, LONGEST_WAIT));
        }
        return null;
    }

    /** The bars of all symbols that have one or are given up; symbols that are waited for are not among them. */
    private List<Bar> bars(Instant close) throws InterruptedException {
        Instant now = clock.now();
        List<Bar> bars = new ArrayList<>();
        for (Symbol symbol : market.symbols()) {
            Bar bar = find(symbol, close, now);
            if (bar != null) {
                bars.add(bar);
            }
        }
        return bars;
    }

    private @Nullable Bar find(Symbol symbol, Instant close, Instant now) throws InterruptedException {
        Sighting sighting = board.at(market.dataset(), symbol, market.step(), nextOpen);
        patience.sees(symbol, sighting.newest(), now);
        if (sighting.bar() != null) {
            return owed.paid(
                    sighting.bar(), (coin, openTime) -> board.at(market.dataset(), coin, market.step(), openTime));
        }
        Bar before = last.get(symbol);
        boolean givenUp = sighting.passedOver() || !now.isBefore(patience.deadline(symbol, close));
        if (before == null || !givenUp || now.isBefore(close)) {
            return null;
        }
        Bar repaired =
                patience.catchingUp() ? backfill.bar(symbol, nextOpen, before) : backfill.known(symbol, nextOpen);
        return repaired == null ? missing(before) : repaired;
    }

    private long wait(Instant close) {
        return market.symbols().stream()
                .mapToLong(symbol -> clock.nanosUntil(patience.deadline(symbol, close)))
                .filter(nanos -> nanos > 0)
                .min()
                .orElse(LONGEST_WAIT);
    }

    /** A bar in which nothing is known to have happened: the last close, and the last mark for what is held. */
    private static Bar missing(Bar before) {
        return new Bar(
                before.symbol(),
                before.close(),
                before.close(),
                before.close(),
                before.close(),
                Quantity.ZERO,
                0,
                true,
                before.halted(),
                before.mark(),
                null,
                null);
    }
}
