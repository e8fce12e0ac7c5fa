package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
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
    private RiskLimits risk = RiskLimits.simple(new BigDecimal("0.1"), BigDecimal.ONE);
    private Money cash = Money.of("10000");
    private String lotStep = "0.00001";
    private String ethLotStep = "0.0001";
    private String tick = "0.01";
    private String minNotional = "5";
    private @Nullable Quantity maxQuantity;
    private Instant start = START;
    private Duration step = STEP;
    private VenueKind venue = VenueKind.SPOT;
    private Leverage maxLeverage = Leverage.NONE;
    private List<MaintenanceBracket> brackets = List.of();

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
        return CostModel.spot(
                new BigDecimal(fee),
                new BigDecimal(slippage),
                new BigDecimal(halfSpreadBps),
                chargedLatency,
                staleAfter);
    }

    public static Instrument instrument(Symbol symbol, String tick, String lot, String minNotional) {
        return Instrument.spot(symbol, new BigDecimal(tick), new BigDecimal(lot), Money.of(minNotional));
    }

    public SpecFixture seat(SeatId id) {
        DeciderSpec decider = DeciderSpec.rule("cash", Map.of());
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
        risk = RiskLimits.simple(new BigDecimal(minimumConfidence), new BigDecimal(maxFraction));
        return this;
    }

    public SpecFixture risk(RiskLimits value) {
        risk = value;
        return this;
    }

    /** Linear perpetuals with one maintenance bracket and no limit of the risk rules below that of the instrument. */
    public SpecFixture perpetual(String mostLeverage, String maintenanceRate) {
        venue = VenueKind.PERPETUAL;
        maxLeverage = Leverage.of(mostLeverage);
        brackets = List.of(new MaintenanceBracket(Money.ZERO, new BigDecimal(maintenanceRate), Money.ZERO));
        risk = new RiskLimits(
                RiskMode.REFUSE,
                new BigDecimal("0.1"),
                BigDecimal.ONE,
                maxLeverage,
                null,
                null,
                null,
                Duration.ZERO,
                null,
                null);
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

    /** Lot of ETH; that of BTC is {@link #lotStep}. */
    public SpecFixture ethLotStep(String value) {
        ethLotStep = value;
        return this;
    }

    public SpecFixture tick(String value) {
        tick = value;
        return this;
    }

    public SpecFixture minNotional(String value) {
        minNotional = value;
        return this;
    }

    /** Largest quantity of one order, of either symbol. */
    public SpecFixture maxQuantity(String value) {
        maxQuantity = Quantity.of(value);
        return this;
    }

    public SpecFixture brackets(List<MaintenanceBracket> value) {
        brackets = value;
        return this;
    }

    public SpecFixture start(Instant value) {
        start = value;
        return this;
    }

    public SpecFixture step(Duration value) {
        step = value;
        return this;
    }

    private Instrument margined(Instrument spot) {
        return new Instrument(
                spot.symbol(), spot.tickSize(), spot.lotStep(), spot.minNotional(), maxQuantity, maxLeverage, brackets);
    }

    public CompetitionSpec build() {
        MarketSpec market = new MarketSpec(
                MarketSource.REPLAY,
                "test",
                "test market",
                true,
                venue,
                null,
                List.of(
                        margined(instrument(BTC, tick, lotStep, minNotional)),
                        margined(instrument(ETH, tick, ethLotStep, minNotional))),
                step,
                start,
                start,
                null);
        return new CompetitionSpec(
                "test",
                market,
                step.multipliedBy(framesPerRound),
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
