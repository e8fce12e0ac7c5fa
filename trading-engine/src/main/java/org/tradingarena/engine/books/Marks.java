package org.tradingarena.engine.books;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** The last close of every symbol, which values the positions of all seats. Kept once per competition, not per seat. */
public final class Marks {
    private final Venue venue;
    private final @Nullable Price[] prices;

    /** No symbol has a price yet. */
    public Marks(Venue venue) {
        this.venue = venue;
        this.prices = new @Nullable Price[venue.instruments().size()];
    }

    /** Takes the closes of a frame; a missing bar leaves the mark where it was. */
    public void take(List<Bar> bars) {
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (!bar.missing()) {
                set(bar.symbol(), bar.close(), i);
            }
        }
    }

    /** Sets one mark, as when a state is restored. */
    public void set(MarkPrice mark) {
        set(mark.symbol(), mark.price(), 0);
    }

    private void set(Symbol symbol, Price price, int guess) {
        boolean inOrder =
                guess < prices.length && venue.instruments().get(guess).symbol().equals(symbol);
        int index = inOrder ? guess : venue.indexOf(symbol);
        if (index >= 0) {
            prices[index] = price;
        }
    }

    /** The mark of a symbol; null when it has none. */
    public @Nullable Price of(Symbol symbol) {
        int index = venue.indexOf(symbol);
        return index < 0 ? null : prices[index];
    }

    /** All marks known, in the order of the specification. */
    public List<MarkPrice> known() {
        List<MarkPrice> known = new ArrayList<>(prices.length);
        for (int i = 0; i < prices.length; i++) {
            Price price = prices[i];
            if (price != null) {
                known.add(new MarkPrice(venue.instruments().get(i).symbol(), price));
            }
        }
        return known;
    }
}
