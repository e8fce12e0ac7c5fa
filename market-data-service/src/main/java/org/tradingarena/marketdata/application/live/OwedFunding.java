package org.tradingarena.marketdata.application.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Symbol;

/**
 * Funding that was due with a bar that did not come in time. It is paid with the next bar once the board shows the late one,
 * so that an outage on the hour spares nobody. What was told decides what is owed, so that a new owner owes the same. Not
 * thread-safe.
 */
final class OwedFunding {

    /** Venues pay on whole hours. */
    private static final long HOUR_SECONDS = 3_600;

    /** After this the bar is taken to be lost for good. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<Symbol, Instant> dueWith = new HashMap<>();

    /** Asks the board for the rate of a bar. */
    @FunctionalInterface
    interface Board {
        Sighting at(Symbol symbol, Instant openTime);
    }

    /** Notes a bar as it was told. */
    void told(Bar bar, Instant openTime) {
        Instant due = dueWith.get(bar.symbol());
        if (bar.missing() && openTime.getEpochSecond() % HOUR_SECONDS == 0) {
            dueWith.put(bar.symbol(), openTime);
        } else if (due != null && (bar.fundingRate() != null || openTime.isAfter(due.plus(LONGEST)))) {
            dueWith.remove(bar.symbol());
        }
    }

    /** The bar with the funding that is owed, if the late bar has come and carries one. */
    Bar paid(Bar bar, Board board) {
        Instant due = dueWith.get(bar.symbol());
        if (due == null || bar.missing() || bar.fundingRate() != null) {
            return bar;
        }
        Bar late = board.at(bar.symbol(), due).bar();
        BigDecimal rate = late == null ? null : late.fundingRate();
        return rate == null ? bar : bar.withFunding(rate);
    }
}
