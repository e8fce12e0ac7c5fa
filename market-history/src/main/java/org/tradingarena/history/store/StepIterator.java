package org.tradingarena.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tradingarena.engine.market.MarketStep;

/** The steps of some symbols, one after the other. */
final class StepIterator implements Iterator<MarketStep> {

    private final List<SymbolCursor> cursors;
    private final Duration step;
    private Instant next;
    private long left;

    StepIterator(List<SymbolCursor> cursors, Instant first, Duration step, long count) {
        this.cursors = cursors;
        this.step = step;
        this.next = first;
        this.left = count;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public MarketStep next() {
        if (left <= 0) {
            throw new NoSuchElementException("the data set ends at " + next);
        }
        MarketStep told =
                new MarketStep(next, cursors.stream().map(SymbolCursor::next).toList());
        next = next.plus(step);
        left--;
        return told;
    }
}
