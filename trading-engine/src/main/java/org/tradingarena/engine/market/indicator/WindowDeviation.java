package org.tradingarena.engine.market.indicator;

/**
 * Population standard deviation of the last {@code length} values, in blocks as {@link WindowSum}. Head and tails are kept
 * as mean and sum of squared distances from it (Welford, 1962) and joined without cancellation (Chan, Golub, LeVeque,
 * 1983), so that it is as exact at a price of 100,000 as at one of 0.1.
 */
final class WindowDeviation {

    private final int length;
    private final double[] block;
    private final double[] tailMeans;
    private final double[] tailSquares;
    private int filled;
    private boolean warm;
    private double headMean;
    private double headSquares;

    WindowDeviation(int length) {
        this.length = length;
        this.block = new double[length];
        this.tailMeans = new double[length];
        this.tailSquares = new double[length];
    }

    /** Folds a value; NaN until there have been {@code length} of them. */
    double add(double value) {
        block[filled++] = value;
        double distance = value - headMean;
        headMean += distance / filled;
        headSquares += distance * (value - headMean);
        if (filled < length) {
            return warm ? Math.sqrt(joinedSquares() / length) : Double.NaN;
        }
        double squares = headSquares;
        closeBlock();
        return Math.sqrt(squares / length);
    }

    private double joinedSquares() {
        double between = headMean - tailMeans[filled];
        double weight = (double) filled * (length - filled) / length;
        return headSquares + tailSquares[filled] + between * between * weight;
    }

    private void closeBlock() {
        double mean = 0;
        double squares = 0;
        for (int i = length - 1; i >= 0; i--) {
            double distance = block[i] - mean;
            mean += distance / (length - i);
            squares += distance * (block[i] - mean);
            tailMeans[i] = mean;
            tailSquares[i] = squares;
        }
        filled = 0;
        headMean = 0;
        headSquares = 0;
        warm = true;
    }
}
