package org.tradingarena.history.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one file of rows is laid out: a head of {@value #HEAD} bytes, then one row per step without a hole. A row is a flag,
 * open, high, low, close, volume and the number of trades, each a whole number of its own width, little-endian; prices and
 * volumes are scaled by a power of ten.
 *
 * @param from open time of the first row, in milliseconds since 1970
 * @param step in milliseconds
 * @param priceScale decimals of a price
 * @param volumeScale decimals of a volume
 * @param priceWidth bytes of a price: 4 without a sign, or 8
 * @param volumeWidth bytes of a volume: 4 without a sign, or 8
 * @param tradesWidth bytes of the number of trades: 4 without a sign, or 0 where the source tells none
 */
record RowLayout(
        long from, long step, int priceScale, int volumeScale, int priceWidth, int volumeWidth, int tradesWidth) {

    static final int HEAD = 64;
    /** A step that the source has. */
    static final byte PRESENT = 1;
    /** A step that the source does not have; the rest of the row is 0. */
    static final byte ABSENT = 2;
    /** Most decimals that a price or a volume may need. */
    static final int MOST_DECIMALS = 18;

    private static final long MAGIC = 0x31_53_45_4c_44_4e_41_43L; // "CANDLES1"
    private static final int NARROW = 4;
    private static final int WIDE = 8;

    RowLayout {
        if (step <= 0
                || scaleOutside(priceScale)
                || scaleOutside(volumeScale)
                || widthOutside(priceWidth)
                || widthOutside(volumeWidth)
                || (tradesWidth != 0 && tradesWidth != NARROW)) {
            throw new IllegalArgumentException("the head contradicts itself");
        }
    }

    /** The layout into which anything fits, for rows whose largest value is not known yet. */
    static RowLayout wide(long from, long step, int priceScale, int volumeScale) {
        return new RowLayout(from, step, priceScale, volumeScale, WIDE, WIDE, NARROW);
    }

    /** The narrowest layout for rows with these largest values, scaled as they are here. */
    RowLayout narrowed(long first, long largestPrice, long largestVolume, long largestTrades) {
        return new RowLayout(
                first,
                step,
                priceScale,
                volumeScale,
                width(largestPrice),
                width(largestVolume),
                largestTrades == 0 ? 0 : NARROW);
    }

    /** Bytes of a row. */
    int width() {
        return 1 + 4 * priceWidth + volumeWidth + tradesWidth;
    }

    /** Where a row begins. */
    long offset(long row) {
        return HEAD + row * width();
    }

    /** Number of whole rows in a file of that size. */
    long rowsIn(long bytes) {
        return Math.max(0, bytes - HEAD) / width();
    }

    ByteBuffer head() {
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MAGIC).putLong(from).putLong(step);
        head.putInt(priceScale)
                .putInt(volumeScale)
                .putInt(priceWidth)
                .putInt(volumeWidth)
                .putInt(tradesWidth);
        return head.rewind();
    }

    /** Throws {@link IllegalArgumentException} when the bytes are no head. */
    static RowLayout read(ByteBuffer bytes) {
        ByteBuffer head = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (head.remaining() < HEAD || head.getLong() != MAGIC) {
            throw new IllegalArgumentException("it does not begin as a file of candles does");
        }
        return new RowLayout(
                head.getLong(),
                head.getLong(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getInt());
    }

    void put(ByteBuffer rows, ScaledRow row) {
        rows.put(row.absent() ? ABSENT : PRESENT);
        putPrice(rows, row.open());
        putPrice(rows, row.high());
        putPrice(rows, row.low());
        putPrice(rows, row.close());
        put(rows, volumeWidth, row.volume());
        if (tradesWidth != 0) {
            put(rows, tradesWidth, row.trades());
        }
    }

    private void putPrice(ByteBuffer rows, long price) {
        put(rows, priceWidth, price);
    }

    private static void put(ByteBuffer rows, int width, long value) {
        if (width == WIDE) {
            rows.putLong(value);
        } else {
            rows.putInt((int) value);
        }
    }

    private static int width(long largest) {
        return largest <= 0xFFFF_FFFFL ? NARROW : WIDE;
    }

    private static boolean scaleOutside(int scale) {
        return scale < 0 || scale > MOST_DECIMALS;
    }

    private static boolean widthOutside(int width) {
        return width != NARROW && width != WIDE;
    }
}
