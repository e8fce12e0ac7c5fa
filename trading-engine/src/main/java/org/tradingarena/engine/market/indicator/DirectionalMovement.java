package org.tradingarena.engine.market.indicator;

/**
 * {@code adxN}: Wilder's average directional index and the two directional indicators behind it, all from 0 to 100, seeded
 * as in TA-Lib.
 *
 * <p>Movements up, movements down and true ranges are summed over the N − 1 candles after the first; from then on a sum
 * loses its N-th part and gains the new value. The indicators, {@code 100 × movements / ranges}, begin with candle N + 1.
 * The index is Wilder's average of {@code 100 × |up − down| / (up + down)} and begins with candle 2 N. Without any movement
 * the indicators are 0 and the index stays where it was.
 */
final class DirectionalMovement implements Indicator {

    private final int length;
    private int movements;
    private double high;
    private double low;
    private double close = Double.NaN;
    private double ups;
    private double downs;
    private double ranges;
    private double indexSum;
    private double index;

    DirectionalMovement(int length) {
        this.length = length;
    }

    @Override
    public void add(CandleValues candle) {
        if (!Double.isNaN(close)) {
            move(candle);
        }
        high = candle.high();
        low = candle.low();
        close = candle.close();
    }

    private void move(CandleValues candle) {
        movements++;
        boolean seeded = movements >= length;
        double up = candle.high() - high;
        double down = low - candle.low();
        ups = smoothed(ups, up > 0 && up > down ? up : 0, seeded);
        downs = smoothed(downs, down > 0 && down > up ? down : 0, seeded);
        ranges = smoothed(ranges, candle.trueRange(close), seeded);
        if (seeded) {
            average();
        }
    }

    private double smoothed(double sum, double next, boolean seeded) {
        return seeded ? sum - sum / length + next : sum + next;
    }

    private void average() {
        double both = ups + downs;
        boolean moved = ranges != 0 && both != 0;
        double strength = moved ? 100 * Math.abs(ups - downs) / both : 0;
        if (movements < 2 * length) {
            indexSum += strength;
            index = indexSum / length;
        } else if (moved) {
            index = (index * (length - 1) + strength) / length;
        }
    }

    @Override
    public double value(int series) {
        return switch (series) {
            case 0 -> movements < 2 * length - 1 ? Double.NaN : index;
            case 1 -> share(ups);
            default -> share(downs);
        };
    }

    private double share(double sum) {
        if (movements < length) {
            return Double.NaN;
        }
        return ranges == 0 ? 0 : 100 * sum / ranges;
    }
}
