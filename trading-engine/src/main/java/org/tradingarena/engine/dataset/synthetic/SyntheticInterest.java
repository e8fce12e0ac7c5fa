package org.tradingarena.engine.dataset.synthetic;

import java.math.BigDecimal;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Quantity;

/**
 * The open interest of one synthetic perpetual: a level drawn for every hour, within a fifth of its mean, and a straight
 * line from one to the next. It reads random numbers of its own, so that no price depends on it.
 */
final class SyntheticInterest {

    private static final int CHANNEL = 3;
    private static final long HOUR = 60;
    /** How many minutes of mean trading are open at a time. */
    private static final long MEAN_MINUTES = 600;

    private final Noise noise;
    private final BigDecimal lotStep;
    private final long meanLots;

    /** @param lotsPerMinute that change hands on average */
    SyntheticInterest(Noise noise, Instrument instrument, long lotsPerMinute) {
        this.noise = noise;
        this.lotStep = instrument.lotStep();
        this.meanLots = lotsPerMinute * MEAN_MINUTES;
    }

    /** At the close of a minute, in units of the base asset; whole lots. */
    BigDecimal at(long minute) {
        long close = minute + 1;
        long hour = Math.floorDiv(close, HOUR);
        long from = level(hour);
        long lots = from + (level(hour + 1) - from) * Math.floorMod(close, HOUR) / HOUR;
        return new Quantity(lotStep.multiply(BigDecimal.valueOf(lots))).value();
    }

    private long level(long hour) {
        long fifth = meanLots / 5;
        return meanLots - fifth + Noise.below(noise.bits(hour, CHANNEL), 2 * fifth + 1);
    }
}
