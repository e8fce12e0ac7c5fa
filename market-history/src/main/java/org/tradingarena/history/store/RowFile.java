package org.tradingarena.history.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The rows of one symbol, read in place from a memory map: the operating system holds what is used and takes it back when
 * it needs the memory. The map ends when nobody holds the object any more. Safe for use by many threads.
 */
final class RowFile {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final RowLayout layout;
    private final MemorySegment bytes;
    private final long rows;

    private RowFile(RowLayout layout, MemorySegment bytes) {
        this.layout = layout;
        this.bytes = bytes;
        this.rows = layout.rowsIn(bytes.byteSize());
    }

    /** Maps a file; throws {@link IllegalArgumentException} when it is no file of rows. */
    static RowFile map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (bytes.byteSize() < RowLayout.HEAD) {
                throw new IllegalArgumentException("it has " + bytes.byteSize() + " bytes, less than its head");
            }
            return new RowFile(RowLayout.read(bytes.asSlice(0, RowLayout.HEAD).asByteBuffer()), bytes);
        }
    }

    RowLayout layout() {
        return layout;
    }

    /** Number of whole rows. */
    long rows() {
        return rows;
    }

    /** The flag of a row; 0 where nothing was ever written. */
    byte flag(long row) {
        return bytes.get(ValueLayout.JAVA_BYTE, layout.offset(row));
    }

    boolean present(long row) {
        return flag(row) == RowLayout.PRESENT;
    }

    ScaledRow row(long row) {
        if (!present(row)) {
            return ScaledRow.ABSENT;
        }
        long at = layout.offset(row) + 1;
        int price = layout.priceWidth();
        long volumeAt = at + 4L * price;
        return new ScaledRow(
                false,
                number(at, price),
                number(at + price, price),
                number(at + 2L * price, price),
                number(at + 3L * price, price),
                number(volumeAt, layout.volumeWidth()),
                layout.tradesWidth() == 0 ? 0 : number(volumeAt + layout.volumeWidth(), layout.tradesWidth()));
    }

    /** The candle of a row that is present. */
    Candle candle(long row) {
        ScaledRow scaled = row(row);
        return new Candle(
                Instant.ofEpochMilli(layout.from() + row * layout.step()),
                price(scaled.open()),
                price(scaled.high()),
                price(scaled.low()),
                price(scaled.close()),
                new Quantity(BigDecimal.valueOf(scaled.volume(), layout.volumeScale())),
                scaled.trades());
    }

    private Price price(long scaled) {
        return new Price(BigDecimal.valueOf(scaled, layout.priceScale()));
    }

    private long number(long offset, int width) {
        return width == Integer.BYTES ? Integer.toUnsignedLong(bytes.get(INT, offset)) : bytes.get(LONG, offset);
    }
}
