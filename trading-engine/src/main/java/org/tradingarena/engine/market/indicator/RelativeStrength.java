package org.tradingarena.engine.market.indicator;

/**
 * {@code rsiN}: Wilder's relative strength index, {@code 100 × average gain / (average gain + average loss)}, from 0 to
 * 100; first value with candle N + 1, as in TA-Lib. A market that never moved has neither gains nor losses and reads 50,
 * where TA-Lib says 0.
 */
final class RelativeStrength implements Indicator {

    private static final double NEUTRAL = 50;

    private final SeededAverage gains;
    private final SeededAverage losses;
    private double previousClose = Double.NaN;

    RelativeStrength(int length) {
        this.gains = SeededAverage.wilder(length);
        this.losses = SeededAverage.wilder(length);
    }

    @Override
    public void add(CandleValues candle) {
        double change = candle.close() - previousClose;
        previousClose = candle.close();
        if (!Double.isNaN(change)) {
            gains.add(Math.max(change, 0));
            losses.add(Math.max(-change, 0));
        }
    }

    @Override
    public double value(int series) {
        double movement = gains.value() + losses.value();
        return movement == 0 ? NEUTRAL : 100 * gains.value() / movement;
    }
}
