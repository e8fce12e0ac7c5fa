package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.types.Leverage;

/** Risk rules for tests; none binds unless it is asked for. */
public final class RiskFixture {
    private final RiskMode mode;
    private String confidence = "0";
    private String fraction = "1";
    private String leverage = "100";
    private @Nullable Integer positions;
    private @Nullable BigDecimal exposure;
    private @Nullable BigDecimal perTrade;
    private Duration cooldown = Duration.ZERO;
    private @Nullable BigDecimal daily;
    private @Nullable BigDecimal drawdown;

    private RiskFixture(RiskMode mode) {
        this.mode = mode;
    }

    public static RiskFixture refusing() {
        return new RiskFixture(RiskMode.REFUSE);
    }

    public static RiskFixture clamping() {
        return new RiskFixture(RiskMode.CLAMP);
    }

    public static RiskFixture in(RiskMode mode) {
        return new RiskFixture(mode);
    }

    public RiskFixture confidence(String value) {
        confidence = value;
        return this;
    }

    public RiskFixture fraction(String value) {
        fraction = value;
        return this;
    }

    public RiskFixture leverage(String value) {
        leverage = value;
        return this;
    }

    public RiskFixture positions(int value) {
        positions = value;
        return this;
    }

    public RiskFixture exposure(String value) {
        exposure = new BigDecimal(value);
        return this;
    }

    public RiskFixture perTrade(String value) {
        perTrade = new BigDecimal(value);
        return this;
    }

    public RiskFixture cooldown(Duration value) {
        cooldown = value;
        return this;
    }

    public RiskFixture daily(String value) {
        daily = new BigDecimal(value);
        return this;
    }

    public RiskFixture drawdown(String value) {
        drawdown = new BigDecimal(value);
        return this;
    }

    public RiskLimits limits() {
        return new RiskLimits(
                mode,
                new BigDecimal(confidence),
                new BigDecimal(fraction),
                Leverage.of(leverage),
                positions,
                exposure,
                perTrade,
                cooldown,
                daily,
                drawdown);
    }
}
