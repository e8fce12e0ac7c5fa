package org.tradingarena.engine.dataset.synthetic;

import org.tradingarena.schema.event.competition.Instrument;

/**
 * The price of one symbol, minute by minute: a geometric random walk that follows the market by the symbol's beta, moves
 * and jumps by itself, and is held near its starting price by a weak spring. The walk is integer arithmetic in billionths
 * of a logarithm; prices are whole ticks. Not thread-safe.
 */
final class SyntheticWalk {

    private static final double BILLION = 1e9;
    private static final long THOUSAND = 1_000;
    private static final long SPRING = 20_000;
    /** Share of a minute's deviation that is the symbol's own. */
    private static final long OWN = 525;

    private static final long LOTS_OF_A_JUMP = 4;
    private static final Jumps JUMPS = new Jumps(20_160, 15_000_000, 60_000_000);

    private final MarketFactor market;
    private final Noise noise;
    private final long beta;
    private final double startInTicks;
    private final long meanLots;
    private long minute;
    private long logarithm;

    /**
     * Stands at the origin, minute 0.
     *
     * @param market that it follows, of the same seed
     * @param meanLots half of what changes hands in a minute on average
     */
    SyntheticWalk(MarketFactor market, Noise noise, Instrument instrument, long meanLots) {
        this.market = market;
        this.noise = noise;
        this.beta = Beta.of(instrument.symbol());
        this.startInTicks =
                StartingPrice.of(instrument.symbol()) / instrument.tickSize().doubleValue();
        this.meanLots = meanLots;
    }

    /** The minute it stands at, since the origin. */
    long minute() {
        return minute;
    }

    /** Walks through the minute it stands at without building its candle. */
    void skip() {
        market.moveTo(minute);
        step(JUMPS.at(noise, minute));
    }

    /** The candle of the minute it stands at; it then stands at the next. */
    TickCandle next() {
        market.moveTo(minute);
        long jump = JUMPS.at(noise, minute);
        long open = ticks(logarithm);
        long shape = noise.bits(minute, 1);
        if (!step(jump)) {
            return TickCandle.empty(open);
        }
        long close = ticks(logarithm);
        long reach = (long) (startInTicks * market.mood().volatility() / BILLION / 2);
        long high = Math.max(open, close) + Noise.below(shape, reach + 1);
        long low = Math.max(1, Math.min(open, close) - Noise.below(shape >>> 24, reach + 1));
        long lots = lots(shape) * (jump != 0 || market.jumps() ? LOTS_OF_A_JUMP : 1);
        return new TickCandle(open, high, low, close, lots, 1 + (shape >>> 58));
    }

    /** Whether somebody traded: in a jump always. */
    private boolean step(long jump) {
        boolean quiet = jump == 0 && !market.jumps() && market.mood().empty(noise.bits(minute, 2));
        if (!quiet) {
            long own = market.mood().spread(Noise.bell(noise.bits(minute, 0))) * OWN / THOUSAND;
            logarithm += market.change() * beta / THOUSAND + own + jump - logarithm / SPRING;
        }
        minute++;
        return !quiet;
    }

    private long ticks(long at) {
        // StrictMath: the platform's exp may differ in the last bit from machine to machine.
        return Math.max(1, Math.round(startInTicks * StrictMath.exp(at / BILLION)));
    }

    private long lots(long bits) {
        return 1 + Noise.below(bits >>> 8, meanLots) + Noise.below(bits >>> 16, meanLots);
    }
}
