package org.tradingarena.engine.market.indicator;

/**
 * Sum of the last {@code length} values, without ever subtracting one: values come in blocks as long as the window, which
 * then spans the tail of one block and the head of the next. Tails are summed once, when their block is full, the head
 * grows with every value. So a value costs two additions on average, and a running total's rounding, which would outlive
 * the values that left it, does not exist: twenty empty candles sum to exactly 0.
 */
final class WindowSum {

    private final double[] block;
    private final double[] tails;
    private int filled;
    private boolean warm;
    private double head;

    WindowSum(int length) {
        this.block = new double[length];
        this.tails = new double[length];
    }

    /** Folds a value; NaN until there have been {@code length} of them. */
    double add(double value) {
        block[filled++] = value;
        head += value;
        if (filled < block.length) {
            return warm ? tails[filled] + head : Double.NaN;
        }
        double sum = head;
        closeBlock();
        return sum;
    }

    private void closeBlock() {
        double tail = 0;
        for (int i = block.length - 1; i >= 0; i--) {
            tail += block[i];
            tails[i] = tail;
        }
        filled = 0;
        head = 0;
        warm = true;
    }
}
