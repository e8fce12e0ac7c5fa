package org.tradingarena.engine.market;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.market.Bar;

/**
 * The closed bars of all symbols of one step of the market.
 *
 * @param openTime first moment of the step
 * @param bars one per symbol, in the order they were asked for
 */
public record MarketStep(Instant openTime, List<Bar> bars) {

    public MarketStep {
        bars = List.copyOf(bars);
    }
}
