package org.tradingarena.portfolio.application.creation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Knows what a live venue lists; only market-data-service speaks to venues. */
@FunctionalInterface
public interface VenueDirectory {

    /**
     * What the venue lists of some symbols now; throws {@code RequestRefused} of kind UNAVAILABLE with the code
     * {@code VENUE_UNAVAILABLE} or {@code MARKET_SERVICE_UNAVAILABLE} when nobody can say.
     */
    Listing listing(String dataset, List<Symbol> symbols);

    /**
     * An answer.
     *
     * @param venueTime the time at the venue
     * @param simulated whether the venue is a simulator
     * @param unknown symbols that it does not list
     */
    record Listing(Instant venueTime, boolean simulated, List<Listed> instruments, List<Symbol> unknown) {

        public Listing {
            instruments = List.copyOf(instruments);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * An instrument as the venue lists it.
     *
     * @param status only {@code TRADING} may be traded
     * @param maxQuantity null without a limit
     */
    record Listed(
            Symbol symbol,
            String status,
            BigDecimal tickSize,
            BigDecimal lotStep,
            Money minNotional,
            @Nullable Quantity maxQuantity) {}
}
