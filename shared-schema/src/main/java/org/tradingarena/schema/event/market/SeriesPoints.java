package org.tradingarena.schema.event.market;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Points of a series that share their storage with the series before and after: a candle adds one point, so that copying
 * all of them for every snapshot would cost more than computing the indicator. Immutable as long as the writer only ever
 * appends behind what it has handed out.
 */
public final class SeriesPoints extends AbstractList<@Nullable Double> implements RandomAccess {

    private final @Nullable Double[] storage;
    private final int from;
    private final int size;

    /**
     * The points of a storage that its owner will not write again.
     *
     * @param from index of the first point
     * @param to index behind the last point
     */
    public SeriesPoints(@Nullable Double[] storage, int from, int to) {
        Objects.checkFromToIndex(from, to, storage.length);
        this.storage = storage;
        this.from = from;
        this.size = to - from;
    }

    @Override
    public @Nullable Double get(int index) {
        return storage[from + Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
