package org.tradingarena.engine.market.indicator;

/** {@code vwapN}: typical prices of N candles, weighted by volume; from candle N on, where somebody traded in them. */
final class RollingVwap implements Indicator {

    private final WindowSum turnovers;
    private final WindowSum volumes;
    private double value = Double.NaN;

    RollingVwap(int length) {
        this.turnovers = new WindowSum(length);
        this.volumes = new WindowSum(length);
    }

    @Override
    public void add(CandleValues candle) {
        value = turnovers.add(candle.typicalPrice() * candle.volume()) / volumes.add(candle.volume());
    }

    @Override
    public double value(int series) {
        return value;
    }
}
