package org.tradingarena.engine.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.market.Bar;

/**
 * Adds the assumed funding to the bars that open at its boundaries: whole multiples of the interval since 1970, which are
 * 00:00, 08:00 and 16:00 UTC for eight hours. A bar that already carries a rate keeps it.
 *
 * @param assumed null where the market records its own, or has none
 */
record FundingSchedule(@Nullable AssumedFunding assumed) {
    /** The bars of a step with what is due at its open. */
    List<Bar> due(MarketStep step) {
        AssumedFunding funding = assumed;
        if (funding == null || !isBoundary(step.openTime(), funding)) {
            return step.bars();
        }
        return step.bars().stream()
                .map(bar -> bar.fundingRate() == null ? bar.withFunding(funding.rate()) : bar)
                .toList();
    }

    private static boolean isBoundary(Instant openTime, AssumedFunding funding) {
        return openTime.toEpochMilli() % funding.interval().toMillis() == 0;
    }
}
