package org.tradingarena.engine.dataset.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a minute apart into its seconds, such that the seconds make up the minute again: its trades fall into seconds that
 * are spread evenly, the price goes from its open to its close on a bridge that stays between low and high, and touches
 * both.
 */
final class MinuteParts {

    /** Seconds of a minute. */
    static final int SECONDS = 60;

    private static final int CHANNEL = 6;

    private MinuteParts() {}

    /** The candles of the sixty seconds. */
    static List<TickCandle> of(TickCandle minute, Noise noise, long address) {
        List<TickCandle> seconds = new ArrayList<>(SECONDS);
        long active = Math.min(SECONDS, Math.min(minute.lots(), minute.trades()));
        if (active == 0) {
            for (int second = 0; second < SECONDS; second++) {
                seconds.add(TickCandle.empty(minute.close()));
            }
            return seconds;
        }
        long highest = Noise.below(noise.bits(address * SECONDS, CHANNEL) >>> 8, active);
        long lowest = Noise.below(noise.bits(address * SECONDS, CHANNEL) >>> 32, active);
        long price = minute.open();
        for (int second = 0; second < SECONDS; second++) {
            long part = second * active / SECONDS;
            if ((second + 1) * active / SECONDS == part) {
                seconds.add(TickCandle.empty(price));
                continue;
            }
            long close = part + 1 == active
                    ? minute.close()
                    : bridge(minute, part + 1, active, noise.bits(address * SECONDS + part + 1, CHANNEL));
            seconds.add(new TickCandle(
                    price,
                    part == highest ? minute.high() : Math.max(price, close),
                    part == lowest ? minute.low() : Math.min(price, close),
                    close,
                    share(minute.lots(), part, active),
                    share(minute.trades(), part, active)));
            price = close;
        }
        return seconds;
    }

    private static long bridge(TickCandle minute, long part, long active, long bits) {
        long straight = minute.open() + (minute.close() - minute.open()) * part / active;
        long aside = (minute.high() - minute.low()) * Noise.bell(bits) / (4 * Noise.BELL_DEVIATION);
        return Math.clamp(straight + aside, minute.low(), minute.high());
    }

    /** Whole units such that the shares of all parts sum to the total. */
    private static long share(long total, long part, long parts) {
        return total / parts + (part < total % parts ? 1 : 0);
    }
}
