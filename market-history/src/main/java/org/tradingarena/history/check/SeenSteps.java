package org.tradingarena.history.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.store.Gap;

/**
 * Which steps were there, in whatever order they came: one bit for each step of the range, so that a year of minutes needs
 * 65 KB. Not thread-safe.
 */
final class SeenSteps {

    private static final long FARTHEST = 1L << 30;

    private final long step;
    private final BitSet after = new BitSet();
    private final BitSet before = new BitSet();
    private @Nullable Long origin;

    SeenSteps(Duration step) {
        this.step = step.toMillis();
    }

    /**
     * Notes a step that opens on the grid; false when it was noted before.
     *
     * @throws IllegalArgumentException when it lies more than a thousand million steps from the first
     */
    boolean add(Instant openTime) {
        long index = openTime.toEpochMilli() / step;
        if (origin == null) {
            origin = index;
        }
        long offset = index - origin;
        if (Math.abs(offset) > FARTHEST) {
            throw new IllegalArgumentException("it opens at " + openTime + ", too far from the first row");
        }
        BitSet side = offset >= 0 ? after : before;
        int bit = (int) (offset >= 0 ? offset : -offset);
        boolean fresh = !side.get(bit);
        side.set(bit);
        return fresh;
    }

    @Nullable
    Instant from() {
        return origin == null ? null : open(before.isEmpty() ? 0 : -(before.length() - 1));
    }

    @Nullable
    Instant to() {
        return origin == null ? null : open(after.length());
    }

    /** What lies between the first and the last step and was not noted. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int bit = before.length() - 1; bit > 0; ) {
            int next = before.previousSetBit(bit - 1);
            int end = Math.max(next, 0);
            addGap(gaps, -bit, -end);
            bit = next;
        }
        for (int bit = 0; bit < after.length() - 1; ) {
            int next = after.nextSetBit(bit + 1);
            addGap(gaps, bit, next);
            bit = next;
        }
        return gaps;
    }

    private void addGap(List<Gap> gaps, long seen, long next) {
        if (next - seen > 1) {
            gaps.add(Gap.between(open(seen + 1), open(next), Duration.ofMillis(step)));
        }
    }

    private Instant open(long offset) {
        long first = origin == null ? 0 : origin;
        return Instant.ofEpochMilli((first + offset) * step);
    }
}
