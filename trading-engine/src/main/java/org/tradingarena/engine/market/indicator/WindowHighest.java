package org.tradingarena.engine.market.indicator;

/**
 * The highest of the last {@code length} values, in blocks as {@link WindowSum} (van Herk, A fast algorithm for local
 * minimum and maximum filters, 1992): two comparisons for each value on average, and exact.
 */
final class WindowHighest {

    private final double[] block;
    private final double[] tails;
    private int filled;
    private boolean warm;
    private double head = Double.NEGATIVE_INFINITY;

    WindowHighest(int length) {
        this.block = new double[length];
        this.tails = new double[length];
    }

    /** Folds a value; NaN until there have been {@code length} of them. */
    double add(double value) {
        block[filled++] = value;
        head = Math.max(head, value);
        if (filled < block.length) {
            return warm ? Math.max(tails[filled], head) : Double.NaN;
        }
        double highest = head;
        closeBlock();
        return highest;
    }

    private void closeBlock() {
        double tail = Double.NEGATIVE_INFINITY;
        for (int i = block.length - 1; i >= 0; i--) {
            tail = Math.max(tail, block[i]);
            tails[i] = tail;
        }
        filled = 0;
        head = Double.NEGATIVE_INFINITY;
        warm = true;
    }
}
