package org.tradingarena.history.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes a range of appended rows in the narrowest layout that holds them, and notes what it wrote.
 *
 * @param rows steps that are there
 * @param sha256 of the file
 */
record PackedFile(long rows, String sha256, List<Gap> gaps) {

    private static final int BUFFER = 1 << 18;

    /** Packs the half-open range, which lies within the rows; two passes, constant memory. */
    static PackedFile write(RowFile rows, Instant from, Instant to, Path file) throws IOException {
        Range range = Range.of(rows, from, to);
        RowLayout layout = range.narrowed();
        MessageDigest digest = Digests.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        GapList gaps = new GapList(from, Duration.ofMillis(layout.step()));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            buffer.put(layout.head());
            for (long row = range.first(); row < range.end(); row++) {
                if (buffer.remaining() < layout.width()) {
                    flush(buffer, digest, channel);
                }
                ScaledRow scaled = rows.row(row);
                layout.put(buffer, scaled);
                gaps.add(!scaled.absent());
            }
            flush(buffer, digest, channel);
            channel.force(true);
        }
        return new PackedFile(gaps.present(), HexFormat.of().formatHex(digest.digest()), gaps.closed());
    }

    private static void flush(ByteBuffer buffer, MessageDigest digest, FileChannel channel) throws IOException {
        buffer.flip();
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private record Range(RowFile rows, long first, long end) {
        static Range of(RowFile rows, Instant from, Instant to) {
            RowLayout layout = rows.layout();
            long first = (from.toEpochMilli() - layout.from()) / layout.step();
            return new Range(rows, first, first + (to.toEpochMilli() - from.toEpochMilli()) / layout.step());
        }

        RowLayout narrowed() {
            long price = 0;
            long volume = 0;
            long trades = 0;
            for (long row = first; row < end; row++) {
                ScaledRow scaled = rows.row(row);
                price = Math.max(price, scaled.high());
                volume = Math.max(volume, scaled.volume());
                trades = Math.max(trades, scaled.trades());
            }
            return rows.layout()
                    .narrowed(rows.layout().from() + first * rows.layout().step(), price, volume, trades);
        }
    }

    /** Finds the holes in a sequence of steps. */
    private static final class GapList {
        private final Instant from;
        private final Duration step;
        private final List<Gap> gaps = new ArrayList<>();
        private long row;
        private long present;
        private long absentSince = -1;

        GapList(Instant from, Duration step) {
            this.from = from;
            this.step = step;
        }

        void add(boolean there) {
            if (there) {
                end();
                present++;
            } else if (absentSince < 0) {
                absentSince = row;
            }
            row++;
        }

        long present() {
            return present;
        }

        List<Gap> closed() {
            end();
            return gaps;
        }

        private void end() {
            if (absentSince >= 0) {
                gaps.add(Gap.between(
                        from.plus(step.multipliedBy(absentSince)), from.plus(step.multipliedBy(row)), step));
                absentSince = -1;
            }
        }
    }
}
