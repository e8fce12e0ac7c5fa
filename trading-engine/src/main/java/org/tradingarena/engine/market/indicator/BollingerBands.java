package org.tradingarena.engine.market.indicator;

/**
 * {@code bollingerN}: upper, middle and lower band; the mean of N closes and two population standard deviations to either
 * side (J. Bollinger, Bollinger on Bollinger Bands, 2001), from candle N on, as in TA-Lib.
 */
final class BollingerBands implements Indicator {

    private static final double WIDTH = 2;

    private final int length;
    private final WindowSum closes;
    private final WindowDeviation deviations;
    private double middle = Double.NaN;
    private double halfWidth = Double.NaN;

    BollingerBands(int length) {
        this.length = length;
        this.closes = new WindowSum(length);
        this.deviations = new WindowDeviation(length);
    }

    @Override
    public void add(CandleValues candle) {
        middle = closes.add(candle.close()) / length;
        halfWidth = WIDTH * deviations.add(candle.close());
    }

    @Override
    public double value(int series) {
        return switch (series) {
            case 0 -> middle + halfWidth;
            case 1 -> middle;
            default -> middle - halfWidth;
        };
    }
}
