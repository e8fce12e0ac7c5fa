package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What trading costs in a competition.
 *
 * @param feeRate fraction of the notional, such as 0.001 for 0.1 %, paid in quote currency on both sides
 * @param slippageRate fraction of the price by which a fill is worse than the open of its bar
 * @param halfSpreadBps half of the assumed spread, in basis points of the price
 * @param chargedLatency thinking time charged to every decision of a lockstep competition
 * @param staleAfterFrames frames without a trade after which a pending order is cancelled as {@code PRICE_STALE}
 */
public record CostModel(
        BigDecimal feeRate,
        BigDecimal slippageRate,
        BigDecimal halfSpreadBps,
        Duration chargedLatency,
        int staleAfterFrames) {}
