package org.tradingarena.engine.dataset.synthetic;

import java.math.BigDecimal;
import java.time.Instant;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The price of one symbol, minute by minute: a geometric random walk with moods, held near its starting price by a weak
 * spring. The walk itself is integer arithmetic in billionths of a logarithm; prices are whole ticks. Not thread-safe.
 */
final class SyntheticWalk {

    private static final double BILLION = 1e9;
    private static final long SPRING = 20_000;
    private static final double NOTIONAL_PER_MINUTE = 20_000;

    private final Noise noise;
    private final Instrument instrument;
    private final double startInTicks;
    private final long meanLots;
    private final SyntheticInterest interest;
    private long minute;
    private long logarithm;

    /** Stands at the origin, minute 0. */
    SyntheticWalk(long seed, Instrument instrument) {
        this.noise = new Noise(seed, instrument.symbol().value());
        this.instrument = instrument;
        double start = StartingPrice.of(instrument.symbol());
        this.startInTicks = start / instrument.tickSize().doubleValue();
        double lot = instrument.lotStep().doubleValue();
        this.meanLots = Math.max(2, Math.round(NOTIONAL_PER_MINUTE / start / lot));
        this.interest = new SyntheticInterest(noise, instrument, meanLots);
    }

    /** Walks to a minute without building the candles on the way. */
    void walkTo(long target) {
        while (minute < target) {
            step();
        }
    }

    /** The candle of the minute it stands at; it then stands at the next. */
    Candle next(Instant openTime) {
        long open = ticks(logarithm);
        Regime regime = Regime.at(noise, minute);
        long shape = noise.bits(minute, 1);
        boolean empty = regime.empty(noise.bits(minute, 2));
        step();
        if (empty) {
            return Candle.empty(openTime, price(open));
        }
        long close = ticks(logarithm);
        long reach = (long) (startInTicks * regime.volatility() / BILLION / 2);
        long high = Math.max(open, close) + Noise.below(shape, reach + 1);
        long low = Math.max(1, Math.min(open, close) - Noise.below(shape >>> 24, reach + 1));
        return new Candle(
                openTime, price(open), price(high), price(low), price(close), volume(shape), 1 + (shape >>> 58));
    }

    /** The open interest at the close of the minute it last stood at. */
    BigDecimal openInterest() {
        return interest.at(minute - 1);
    }

    private void step() {
        Regime regime = Regime.at(noise, minute);
        if (!regime.empty(noise.bits(minute, 2))) {
            logarithm += regime.change(Noise.bell(noise.bits(minute, 0))) - logarithm / SPRING;
        }
        minute++;
    }

    private long ticks(long at) {
        // StrictMath: the platform's exp may differ in the last bit from machine to machine.
        return Math.max(1, Math.round(startInTicks * StrictMath.exp(at / BILLION)));
    }

    private Price price(long ticks) {
        return new Price(instrument.tickSize().multiply(BigDecimal.valueOf(ticks)));
    }

    private Quantity volume(long bits) {
        long lots = 1 + Noise.below(bits >>> 8, meanLots) + Noise.below(bits >>> 16, meanLots);
        return new Quantity(instrument.lotStep().multiply(BigDecimal.valueOf(lots)));
    }
}
