package org.tradingarena.engine.market.indicator;

/** {@code donchianN}: highest high and lowest low of N candles, the newest included; from candle N on. */
final class DonchianChannel implements Indicator {

    private final WindowRange range;

    DonchianChannel(int length) {
        this.range = new WindowRange(length);
    }

    @Override
    public void add(CandleValues candle) {
        range.add(candle);
    }

    @Override
    public double value(int series) {
        return series == 0 ? range.highest() : range.lowest();
    }
}
