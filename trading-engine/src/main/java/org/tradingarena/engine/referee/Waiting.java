package org.tradingarena.engine.referee;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.SeatId;

/**
 * The seats of a round that have not answered, in the order of the specification. Immutable: who answers leaves a shorter
 * list, which shares all but one bit per seat with the one before, so that a round of thousands costs no copies of it.
 */
final class Waiting extends AbstractList<SeatId> {
    private final List<SeatId> seats;
    private final Map<SeatId, Integer> places;
    private final long[] left;
    private final int size;

    private Waiting(List<SeatId> seats, Map<SeatId, Integer> places, long[] left, int size) {
        this.seats = seats;
        this.places = places;
        this.left = left;
        this.size = size;
    }

    /** Nobody of these has answered; each stands here once. */
    static Waiting of(List<SeatId> seats) {
        if (seats instanceof Waiting known) {
            return known;
        }
        Map<SeatId, Integer> places = new HashMap<>();
        long[] left = new long[(seats.size() + Long.SIZE - 1) / Long.SIZE];
        for (SeatId seat : seats) {
            int place = places.size();
            places.put(seat, place);
            left[place / Long.SIZE] |= 1L << place;
        }
        return new Waiting(List.copyOf(seats), places, left, places.size());
    }

    /** The others. */
    Waiting without(SeatId seat) {
        Integer place = places.get(seat);
        if (place == null || !isLeft(place)) {
            return this;
        }
        long[] others = left.clone();
        others[place / Long.SIZE] &= ~(1L << place);
        return new Waiting(seats, places, others, size - 1);
    }

    private boolean isLeft(int place) {
        return (left[place / Long.SIZE] & (1L << place)) != 0;
    }

    @Override
    public boolean contains(@Nullable Object seat) {
        Integer place = places.get(seat);
        return place != null && isLeft(place);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SeatId get(int index) {
        int rank = index;
        for (int word = 0; word < left.length; word++) {
            int here = Long.bitCount(left[word]);
            if (rank >= here) {
                rank -= here;
                continue;
            }
            long bits = left[word];
            for (; rank > 0; rank--) {
                bits &= bits - 1;
            }
            return seats.get(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
        }
        throw new IndexOutOfBoundsException(index);
    }
}
