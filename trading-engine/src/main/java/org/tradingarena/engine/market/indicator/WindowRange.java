package org.tradingarena.engine.market.indicator;

/** Highest high and lowest low of the last candles. */
final class WindowRange {

    private final WindowHighest highs;
    private final WindowHighest negatedLows;
    private double highest = Double.NaN;
    private double lowest = Double.NaN;

    WindowRange(int length) {
        this.highs = new WindowHighest(length);
        this.negatedLows = new WindowHighest(length);
    }

    void add(CandleValues candle) {
        highest = highs.add(candle.high());
        lowest = -negatedLows.add(-candle.low());
    }

    double highest() {
        return highest;
    }

    double lowest() {
        return lowest;
    }
}
