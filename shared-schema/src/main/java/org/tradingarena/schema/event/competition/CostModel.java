package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What trading costs in a competition. All fees are paid in quote currency.
 *
 * @param feeRate of market orders, stops and liquidations, as a fraction of the notional, such as 0.001 for 0.1 %
 * @param makerFeeRate of take-profits, which rest at their price
 * @param slippageRate fraction of the price by which a fill is worse than the price it refers to
 * @param volumeShare slippage and partial fills by volume on top; null when every order fills whole
 * @param halfSpreadBps half of the assumed spread, in basis points of the price
 * @param liquidationFeeRate fraction of the notional that a liquidation costs on top, as far as the margin reaches
 * @param chargedLatency thinking time charged to every decision of a lockstep competition
 * @param staleAfterFrames frames without a trade after which a price is stale and a pending order is cancelled as
 *     {@code PRICE_STALE}
 */
public record CostModel(
        BigDecimal feeRate,
        BigDecimal makerFeeRate,
        BigDecimal slippageRate,
        @Nullable VolumeShare volumeShare,
        BigDecimal halfSpreadBps,
        BigDecimal liquidationFeeRate,
        Duration chargedLatency,
        int staleAfterFrames) {

    /** The costs of a spot market whose makers and takers pay alike. */
    public static CostModel spot(
            BigDecimal feeRate,
            BigDecimal slippageRate,
            BigDecimal halfSpreadBps,
            Duration chargedLatency,
            int staleAfterFrames) {
        return new CostModel(
                feeRate, feeRate, slippageRate, null, halfSpreadBps, BigDecimal.ZERO, chargedLatency, staleAfterFrames);
    }
}
