package org.tradingarena.history.store;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;

/**
 * Writes the rows of one symbol of an unfinished data set, in the widest layout, with a buffer of fixed size. Steps that
 * were left out are marked absent; a number with more decimals than any before widens what is written already. Not
 * thread-safe.
 */
final class RowAppender implements Closeable {

    /** More steps than this in one hole are a wrong time, or two data sets. */
    static final long LONGEST_GAP = 2_000_000;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long step;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private @Nullable RowLayout layout;
    private @Nullable FileChannel channel;
    private long rows;

    /** Continues the file if it is there; what a crash left half written at its end is dropped. */
    RowAppender(Path file, Duration step) throws IOException {
        this.file = file;
        this.step = step.toMillis();
        if (Files.exists(file) && Files.size(file) >= RowLayout.HEAD) {
            resume();
        }
    }

    /** Open time of the last row; null before the first. */
    @Nullable
    Instant last() {
        return layout == null || rows == 0 ? null : Instant.ofEpochMilli(layout.from() + (rows - 1) * step);
    }

    /** Decimals of the finest price so far. */
    int priceScale() {
        return layout == null ? 0 : layout.priceScale();
    }

    /** Decimals of the finest volume so far. */
    int volumeScale() {
        return layout == null ? 0 : layout.volumeScale();
    }

    /**
     * Appends a candle.
     *
     * @throws IllegalArgumentException when it does not open on the grid of the step after the last one, or has too many
     *     digits
     */
    void append(Candle candle) throws IOException {
        long open = candle.openTime().toEpochMilli();
        if (open % step != 0) {
            throw new IllegalArgumentException(
                    "no step of " + Duration.ofMillis(step) + " opens at " + candle.openTime());
        }
        RowLayout fitting = fitting(candle, open);
        long row = (open - fitting.from()) / step;
        if (open < fitting.from() || row < rows) {
            throw new IllegalArgumentException(
                    "the candle of " + candle.openTime() + " does not come after that of " + last());
        }
        if (row - rows > LONGEST_GAP) {
            throw new IllegalArgumentException("between " + last() + " and " + candle.openTime() + " " + (row - rows)
                    + " steps are missing; a time is wrong, or these are two data sets");
        }
        ScaledRow scaled = ScaledRow.of(candle, fitting.priceScale(), fitting.volumeScale());
        while (rows < row) {
            put(fitting, ScaledRow.ABSENT);
        }
        put(fitting, scaled);
    }

    private RowLayout fitting(Candle candle, long open) throws IOException {
        int prices = decimals(
                candle.open().value(),
                candle.high().value(),
                candle.low().value(),
                candle.close().value());
        int volumes = decimals(candle.volume().value());
        RowLayout now = layout;
        if (now == null) {
            return begin(RowLayout.wide(open, step, prices, volumes));
        }
        return prices > now.priceScale() || volumes > now.volumeScale()
                ? refine(now, Math.max(prices, now.priceScale()), Math.max(volumes, now.volumeScale()))
                : now;
    }

    private static int decimals(BigDecimal... values) {
        int most = 0;
        for (BigDecimal value : values) {
            most = Math.max(most, value.scale());
        }
        if (most > RowLayout.MOST_DECIMALS) {
            throw new IllegalArgumentException("a number has " + most + " decimals, more than "
                    + RowLayout.MOST_DECIMALS + "; round the source first");
        }
        return most;
    }

    private RowLayout begin(RowLayout first) throws IOException {
        open(first, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        rows = 0;
        buffer.put(first.head());
        return first;
    }

    private void resume() throws IOException {
        RowFile written = RowFile.map(file);
        long whole = written.rows();
        while (whole > 0 && written.flag(whole - 1) == 0) {
            whole--;
        }
        if (whole == 0) {
            return;
        }
        if (written.layout().step() != step) {
            throw new IllegalArgumentException(file + " has a step of "
                    + Duration.ofMillis(written.layout().step()));
        }
        open(written.layout(), StandardOpenOption.WRITE);
        rows = whole;
        channel().truncate(written.layout().offset(whole));
        channel().position(written.layout().offset(whole));
    }

    /** Writes everything again with more decimals, beside the old file, which it then replaces at once. */
    private RowLayout refine(RowLayout old, int priceScale, int volumeScale) throws IOException {
        flush();
        RowLayout finer = RowLayout.wide(old.from(), step, priceScale, volumeScale);
        Path beside = file.resolveSibling(file.getFileName() + ".finer");
        RowFile written = RowFile.map(file);
        long count = rows;
        channel().close();
        open(beside, finer, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        rows = 0;
        buffer.put(finer.head());
        for (long row = 0; row < count; row++) {
            put(finer, written.row(row).finer(priceScale - old.priceScale(), volumeScale - old.volumeScale()));
        }
        flush();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return finer;
    }

    private void put(RowLayout as, ScaledRow row) throws IOException {
        if (buffer.remaining() < as.width()) {
            flush();
        }
        as.put(buffer, row);
        rows++;
    }

    /** Hands everything to the operating system. */
    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel().write(buffer);
        }
        buffer.clear();
    }

    private void open(RowLayout next, StandardOpenOption... options) throws IOException {
        open(file, next, options);
    }

    private void open(Path place, RowLayout next, StandardOpenOption... options) throws IOException {
        channel = FileChannel.open(place, options);
        layout = next;
    }

    private FileChannel channel() {
        if (channel == null) {
            throw new IllegalStateException("nothing was written to " + file);
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null && channel.isOpen()) {
            flush();
            channel.force(true);
            channel.close();
        }
    }
}
