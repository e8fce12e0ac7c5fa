package org.tradingarena.engine.books;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** The last price of every symbol, which values the positions of all seats. Kept once per competition, not per seat. */
public final class Marks {
    private final Venue venue;
    private final @Nullable Mark[] marks;
    private long changes;

    /** No symbol has a price yet. */
    public Marks(Venue venue) {
        this.venue = venue;
        this.marks = new @Nullable Mark[venue.instruments().size()];
    }

    /** Takes the bars of a frame, in the order of the specification; a missing bar leaves the price where it was. */
    public void take(List<Bar> bars) {
        changes++;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Mark before = marks[i];
            if (!bar.missing()) {
                int idle = bar.tradable() || before == null ? 0 : before.idleFrames() + 1;
                marks[i] = new Mark(bar.symbol(), bar.value(), idle, bar.halted());
            } else if (before != null) {
                marks[i] = new Mark(before.symbol(), before.price(), before.idleFrames() + 1, before.halted());
            }
        }
    }

    /** Sets one mark, as when a state is restored. */
    public void set(Mark mark) {
        changes++;
        int index = venue.indexOf(mark.symbol());
        if (index >= 0) {
            marks[index] = mark;
        }
    }

    /** How often prices were taken; a valuation holds while this number does. */
    public long changes() {
        return changes;
    }

    /** The mark of a symbol; null when it has none. */
    public @Nullable Mark find(Symbol symbol) {
        int index = venue.indexOf(symbol);
        return index < 0 ? null : marks[index];
    }

    /** The price of a symbol; null when it has none. */
    public @Nullable Price of(Symbol symbol) {
        Mark mark = find(symbol);
        return mark == null ? null : mark.price();
    }

    /**
     * The price of a symbol that somebody holds, who bought it at a bar of it. Throws {@link InvariantViolated} with
     * {@code MARK_MISSING} when there is none.
     */
    public Price held(Symbol symbol) {
        Price price = of(symbol);
        if (price == null) {
            throw new InvariantViolated("MARK_MISSING", "symbol=" + symbol);
        }
        return price;
    }

    /** All marks known, in the order of the specification. */
    public List<Mark> known() {
        List<Mark> known = new ArrayList<>(marks.length);
        for (Mark mark : marks) {
            if (mark != null) {
                known.add(mark);
            }
        }
        return known;
    }
}
