package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Specifications for tests: one-minute frames, a round every three, two symbols, fee and slippage 0.1 %. */
public final class SpecFixture {
    public static final Symbol BTC = new Symbol("BTC/USD");
    public static final Symbol ETH = new Symbol("ETH/USD");
    public static final SeatId ALICE = new SeatId("alice");
    public static final SeatId BOB = new SeatId("bob");
    public static final Instant START = Instant.parse("2013-11-25T00:00:00Z");
    public static final Duration STEP = Duration.ofMinutes(1);

    private final List<SeatSpec> seats = new ArrayList<>();
    private int rounds = 5;
    private int framesPerRound = 3;
    private boolean lockstep = true;
    private Duration window = Duration.ofMinutes(2);
    private CostModel costs = costs("0.001", "0.001", "0");
    private RiskLimits risk = new RiskLimits(new BigDecimal("0.1"), BigDecimal.ONE);
    private Money cash = Money.of("10000");
    private String lotStep = "0.00001";

    /** Two seats, lockstep. */
    public static SpecFixture aSpec() {
        return new SpecFixture().seat(ALICE).seat(BOB);
    }

    public static SpecFixture anEmptySpec() {
        return new SpecFixture();
    }

    public static CostModel costs(String fee, String slippage, String halfSpreadBps) {
        return costs(fee, slippage, halfSpreadBps, Duration.ZERO, 3);
    }

    public static CostModel costs(
            String fee, String slippage, String halfSpreadBps, Duration chargedLatency, int staleAfter) {
        return new CostModel(
                new BigDecimal(fee),
                new BigDecimal(slippage),
                new BigDecimal(halfSpreadBps),
                chargedLatency,
                staleAfter);
    }

    public static Instrument instrument(Symbol symbol, String tick, String lot, String minNotional) {
        return new Instrument(symbol, new BigDecimal(tick), new BigDecimal(lot), Money.of(minNotional));
    }

    public SpecFixture seat(SeatId id) {
        DeciderSpec decider = new DeciderSpec(DeciderKind.RULE, "cash", Map.of(), null, null, null, null, false);
        seats.add(new SeatSpec(id, "Seat " + id, decider, Duration.ofSeconds(30)));
        return this;
    }

    public SpecFixture rounds(int value) {
        rounds = value;
        return this;
    }

    public SpecFixture framesPerRound(int value) {
        framesPerRound = value;
        return this;
    }

    public SpecFixture live(Duration decisionWindow) {
        lockstep = false;
        window = decisionWindow;
        return this;
    }

    public SpecFixture costs(CostModel value) {
        costs = value;
        return this;
    }

    public SpecFixture risk(String minimumConfidence, String maxFraction) {
        risk = new RiskLimits(new BigDecimal(minimumConfidence), new BigDecimal(maxFraction));
        return this;
    }

    public SpecFixture cash(String value) {
        cash = Money.of(value);
        return this;
    }

    public SpecFixture lotStep(String value) {
        lotStep = value;
        return this;
    }

    public CompetitionSpec build() {
        MarketSpec market = new MarketSpec(
                MarketSource.REPLAY,
                "test",
                "test market",
                true,
                List.of(instrument(BTC, "0.01", lotStep, "5"), instrument(ETH, "0.01", "0.0001", "5")),
                STEP,
                START,
                START,
                null);
        return new CompetitionSpec(
                "test",
                market,
                STEP.multipliedBy(framesPerRound),
                rounds,
                lockstep,
                window,
                20,
                List.of(Timeframe.M1),
                costs,
                risk,
                cash,
                seats,
                7);
    }
}
