package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.competition.VolumeShare;

/** Costs and risk rules of a competition for the nof1 dialect; a limit that does not bind is not mentioned. */
final class RuleSlots {

    private static final BigDecimal PERCENT_PER_BASIS_POINT = new BigDecimal("0.01");

    private RuleSlots() {}

    static void costs(Slots slots, CostModel costs) {
        VolumeShare share = costs.volumeShare();
        slots.put("fee", Digits.percent(costs.feeRate()))
                .put("makerFee", Digits.percent(costs.makerFeeRate()))
                .put("slippage", Digits.percent(costs.slippageRate()))
                .put("halfSpread", Digits.of(costs.halfSpreadBps().multiply(PERCENT_PER_BASIS_POINT)))
                .put("liquidationFee", Digits.percent(costs.liquidationFeeRate()))
                .whenKnown("volumeCap", share == null ? null : Digits.percent(share.cap()));
    }

    static void risk(Slots slots, RiskLimits risk) {
        Integer positions = risk.maxPositions();
        slots.put("minConfidence", Digits.of(risk.minimumConfidence()))
                .put("maxLeverage", Digits.of(risk.maxLeverage().value()))
                .when("clamp", risk.mode() == RiskMode.CLAMP)
                .when("refuse", risk.mode() == RiskMode.REFUSE)
                .whenKnown("largestShare", largestShare(risk.maxPositionFraction()))
                .whenKnown("maxPositions", positions == null ? null : positions.toString())
                .whenKnown("maxExposure", risk.maxExposure() == null ? null : Digits.of(risk.maxExposure()))
                .whenKnown("maxRisk", percent(risk.maxRiskPerTrade()))
                .whenKnown("cooldown", risk.cooldown().isZero() ? null : words(risk.cooldown()))
                .whenKnown("dailyLoss", percent(risk.dailyLossHalt()))
                .whenKnown("drawdown", percent(risk.drawdownHalt()));
    }

    /** Nobody can take more than all of the cash, so that this says nothing. */
    private static @Nullable String largestShare(BigDecimal fraction) {
        return fraction.compareTo(BigDecimal.ONE) < 0 ? Digits.percent(fraction) : null;
    }

    private static @Nullable String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? null : Digits.percent(fraction);
    }

    /** Such as {@code 3 minutes} or {@code 90 seconds}. */
    static String words(Duration time) {
        long seconds = time.toSeconds();
        boolean minutes = seconds % 60 == 0;
        long count = minutes ? seconds / 60 : seconds;
        return count + (minutes ? " minute" : " second") + (count == 1 ? "" : "s");
    }
}
