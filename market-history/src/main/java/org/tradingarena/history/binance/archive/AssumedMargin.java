package org.tradingarena.history.binance.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;

/**
 * What the venue tells about perpetuals only to accounts, or not in its candles, and is therefore assumed.
 *
 * @param brackets of the maintenance margin by rising floor, the first at 0; empty on spot
 * @param funding null when none is assumed
 */
public record AssumedMargin(
        Leverage maxLeverage,
        List<MaintenanceBracket> brackets,
        @Nullable AssumedFunding funding) {

    /** That of spot: there is none. */
    public static final AssumedMargin SPOT = new AssumedMargin(Leverage.NONE, List.of(), null);

    public AssumedMargin {
        brackets = List.copyOf(brackets);
    }
}
