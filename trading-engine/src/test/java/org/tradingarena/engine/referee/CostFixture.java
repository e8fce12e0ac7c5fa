package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.VolumeShare;

/** Costs for tests; trading is free unless a price is asked for it. */
public final class CostFixture {
    private String taker = "0";
    private String maker = "0";
    private String slippage = "0";
    private String halfSpreadBps = "0";
    private String liquidation = "0";
    private @Nullable VolumeShare share;
    private Duration latency = Duration.ZERO;
    private int staleAfter = 3;

    private CostFixture() {}

    public static CostFixture free() {
        return new CostFixture();
    }

    public CostFixture taker(String value) {
        taker = value;
        return this;
    }

    public CostFixture maker(String value) {
        maker = value;
        return this;
    }

    public CostFixture slippage(String value) {
        slippage = value;
        return this;
    }

    public CostFixture halfSpreadBps(String value) {
        halfSpreadBps = value;
        return this;
    }

    public CostFixture liquidation(String value) {
        liquidation = value;
        return this;
    }

    public CostFixture share(String impact, String cap) {
        share = new VolumeShare(new BigDecimal(impact), new BigDecimal(cap));
        return this;
    }

    public CostFixture latency(Duration value) {
        latency = value;
        return this;
    }

    public CostFixture staleAfter(int frames) {
        staleAfter = frames;
        return this;
    }

    public CostModel model() {
        return new CostModel(
                new BigDecimal(taker),
                new BigDecimal(maker),
                new BigDecimal(slippage),
                share,
                new BigDecimal(halfSpreadBps),
                new BigDecimal(liquidation),
                latency,
                staleAfter);
    }
}
