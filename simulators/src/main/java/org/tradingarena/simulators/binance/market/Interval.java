package org.tradingarena.simulators.binance.market;

import java.util.Arrays;
import java.util.Optional;

/** The intervals of candles that the venue serves; their words are case-sensitive. */
public enum Interval {
    /** Spot only. */
    S1("1s", 1_000),
    /** One minute. */
    M1("1m", 60_000),
    /** Three minutes. */
    M3("3m", 180_000),
    /** Five minutes. */
    M5("5m", 300_000),
    /** A quarter of an hour. */
    M15("15m", 900_000),
    /** Half an hour. */
    M30("30m", 1_800_000),
    /** One hour. */
    H1("1h", 3_600_000),
    /** Two hours. */
    H2("2h", 7_200_000),
    /** Four hours. */
    H4("4h", 14_400_000),
    /** Six hours. */
    H6("6h", 21_600_000),
    /** Eight hours. */
    H8("8h", 28_800_000),
    /** Half a day. */
    H12("12h", 43_200_000),
    /** One day of UTC. */
    D1("1d", 86_400_000);

    private final String word;
    private final long millis;

    Interval(String word, long millis) {
        this.word = word;
        this.millis = millis;
    }

    /** Its word on the wire. */
    public String word() {
        return word;
    }

    /** Its length in milliseconds. */
    public long millis() {
        return millis;
    }

    /** The opening of the candle that holds a moment. */
    public long openOf(long time) {
        return Math.floorDiv(time, millis) * millis;
    }

    /** The interval of a word; empty when a market has none such. */
    public static Optional<Interval> of(String word, MarketKind kind) {
        return Arrays.stream(values())
                .filter(interval -> interval.word.equals(word))
                .filter(interval -> kind == MarketKind.SPOT || interval != S1)
                .findFirst();
    }
}
