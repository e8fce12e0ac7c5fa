package org.tradingarena.engine.market.indicator;

/**
 * {@code volumeRatioN}: volume over the mean volume of N candles, the newest included; from candle N on, where somebody
 * traded in them.
 */
final class VolumeRatio implements Indicator {

    private final int length;
    private final WindowSum volumes;
    private double value = Double.NaN;

    VolumeRatio(int length) {
        this.length = length;
        this.volumes = new WindowSum(length);
    }

    @Override
    public void add(CandleValues candle) {
        value = candle.volume() / (volumes.add(candle.volume()) / length);
    }

    @Override
    public double value(int series) {
        return value;
    }
}
