package org.tradingarena.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

class PerpetualsViewTest {

    private static final CompetitionId ID = new CompetitionId("perps");
    private static final SeatId SEAT = new SeatId("bold");
    private static final Symbol BTC = new Symbol("BTC/USD");
    private static final Instant TIME = Instant.parse("2025-01-02T08:00:00Z");
    private static final String ORDER = "r1/bold/BTC/USD";
    private static final String LONG_LEVEL = "54216.86746987952";
    private static final String SHORT_LEVEL = "65737.05179282869";

    private final ViewFold fold = new ViewFold(ID, "Perpetuals", spec(), List.of(), List.of());

    @Test
    void shouldShowSideLeverageExitsAndLiquidationPriceOfAPosition() {
        // when
        tell(accepted(PositionSide.SHORT, List.of()));
        tell(fill(PositionSide.SHORT, "0.1", null, "0.1", "600", FillTrigger.DECISION, "0.05"));
        // then the price is the one that the books told, rounded to the tick
        assertThat(row().positions())
                .containsExactly(new HeldPosition(
                        BTC,
                        PositionSide.SHORT,
                        Quantity.of("0.1"),
                        Leverage.of("10"),
                        Price.of("65737.1"),
                        Price.of("63000"),
                        Price.of("54000")));
        assertThat(newest().text()).isEqualTo("sold short 0.1 BTC at 60000 USD, 10×");
        assertThat(newest().detail()).isEqualTo("fee 3.00 USD, 0.05 BTC of the order still open");
    }

    @Test
    void shouldMoveTheLiquidationPriceWhenFundingTakesFromTheMargin() {
        // given
        tell(fill(PositionSide.LONG, "0.1", null, "0.1", "600", FillTrigger.DECISION, "0"));
        assertThat(row().positions().getFirst().liquidationPrice()).isEqualTo(Price.of("54216.9"));
        // when
        tell(new FundingPaid(
                ID,
                5,
                SEAT,
                BTC,
                TIME,
                PositionSide.LONG,
                Quantity.of("0.1"),
                Price.of("60000"),
                new BigDecimal("0.0001"),
                Money.of("-0.6"),
                Money.ZERO,
                Money.of("599.4"),
                Price.of("54222.89156626506")));
        // then
        assertThat(row().positions().getFirst().liquidationPrice()).isEqualTo(Price.of("54222.9"));
        assertThat(newest())
                .isEqualTo(new LogLine(
                        2,
                        TIME,
                        "funding",
                        Tone.QUIET,
                        SEAT,
                        null,
                        null,
                        "paid 0.60 USD of funding on long BTC/USD",
                        "rate 0.01 % of 6000.00 USD"));
    }

    @Test
    void shouldKeepShowingWhatIsLeftWhenAPartIsClosed() {
        // given
        tell(fill(PositionSide.SHORT, "0.1", null, "0.1", "600", FillTrigger.DECISION, "0"));
        // when
        tell(fill(PositionSide.SHORT, "0.05", "0", "0.05", "300", FillTrigger.TAKE_PROFIT, "0"));
        // then
        assertThat(row().positions().getFirst().quantity()).isEqualTo(Quantity.of("0.05"));
        assertThat(row().positions().getFirst().liquidationPrice()).isEqualTo(Price.of("65737.1"));
        assertThat(newest().text()).isEqualTo("bought back 0.05 BTC at 60000 USD, 10× by take-profit");
    }

    @Test
    void shouldTellALiquidationAndWhatItCost() {
        // given
        tell(fill(PositionSide.LONG, "0.1", null, "0.1", "600", FillTrigger.DECISION, "0"));
        // when
        tell(new PositionLiquidated(
                ID,
                6,
                SEAT,
                BTC,
                TIME,
                PositionSide.LONG,
                Quantity.of("0.1"),
                Price.of("54216.9"),
                Price.of("53000"),
                Money.of("600"),
                Money.ZERO,
                Money.of("100")));
        LogLine liquidated = newest();
        tell(fill(PositionSide.LONG, "0.1", "-700", "0", "0", FillTrigger.LIQUIDATION, "0"));
        // then
        assertThat(liquidated.tone()).isEqualTo(Tone.BAD);
        assertThat(liquidated.text()).isEqualTo("was liquidated: long 0.1 BTC at 53000 USD");
        assertThat(liquidated.detail())
                .isEqualTo("liquidation price 54216.9, margin 600.00 USD, liquidation fee 0.00 USD, 100.00 USD beyond"
                        + " the margin were not charged");
        assertThat(row().positions()).isEmpty();
    }

    @Test
    void shouldMarkAnExitThatCouldHaveGoneEitherWay() {
        // when
        tell(new PositionClosed(
                ID,
                6,
                SEAT,
                BTC,
                PositionSide.LONG,
                Quantity.of("0.1"),
                TIME,
                TIME,
                Money.of("6000"),
                Money.of("5900"),
                Money.of("-100"),
                Money.of("5.95"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.of("-105.95"),
                FillTrigger.STOP_LOSS,
                true,
                Money.of("93.9")));
        // then
        assertThat(newest().text())
                .isEqualTo("closed long BTC/USD by stop-loss with -105.95 USD after costs (ambiguous)");
        assertThat(newest().detail())
                .isEqualTo("The bar touched stop-loss and take-profit; the stop was taken. With the take-profit first:"
                        + " +93.90 USD");
    }

    @Test
    void shouldShowAHaltUntilItsDayIsOver() {
        // given
        Instant midnight = Instant.parse("2025-01-03T00:00:00Z");
        // when
        tell(new SeatHalted(ID, 7, SEAT, TIME, "DAILY_LOSS_HALT", midnight, Map.of("loss", "0.06")));
        // then
        assertThat(newest().tone()).isEqualTo(Tone.WARN);
        assertThat(newest().text()).isEqualTo("may not enter until 2025-01-03T00:00:00Z");
        assertThat(row().halt()).isEqualTo(new SeatHalt("DAILY_LOSS_HALT", midnight));
        // when
        tell(new RoundClosed(ID, 8, 1, midnight.minusSeconds(60), List.of(), "0"));
        assertThat(row().halt()).isNotNull();
        tell(new RoundClosed(ID, 9, 2, midnight, List.of(), "0"));
        // then
        assertThat(row().halt()).isNull();
    }

    @Test
    void shouldNeverEndAHaltForGood() {
        // when
        tell(new SeatHalted(ID, 7, SEAT, TIME, "DRAWDOWN_HALT", null, Map.of()));
        tell(new RoundClosed(ID, 8, 1, TIME.plus(Duration.ofDays(30)), List.of(), "0"));
        // then
        assertThat(row().halt()).isEqualTo(new SeatHalt("DRAWDOWN_HALT", null));
        assertThat(fold.view().log().get(1).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void shouldTellWhatTheRulesMadeSmaller() {
        // when
        tell(accepted(PositionSide.LONG, List.of(new Clamp("LEVERAGE_TOO_HIGH", "50", "20"))));
        // then
        assertThat(newest().text()).isEqualTo("had its entry in BTC/USD made smaller");
        assertThat(newest().detail()).isEqualTo("LEVERAGE_TOO_HIGH: asked 50, granted 20");
    }

    @Test
    void shouldSayThatFundingIsAssumed() {
        assertThat(fold.view().banners())
                .contains(new Banner(
                        "assumed", "Funding is assumed, the data records none: longs pay shorts 0.01 % every 8 h"));
    }

    private void tell(LedgerEvent event) {
        fold.apply(fold.sequence() + 1, TIME, event);
    }

    private LogLine newest() {
        return fold.view().log().getFirst();
    }

    private SeatRow row() {
        return fold.view().seats().getFirst();
    }

    private static OrderAccepted accepted(PositionSide side, List<Clamp> clamps) {
        return new OrderAccepted(
                ID,
                3,
                1,
                SEAT,
                ORDER,
                BTC,
                side.opening(),
                side,
                null,
                Quantity.of("0.15"),
                Leverage.of("10"),
                new ExitPlan(Price.of("63000"), Price.of("54000"), null, false),
                clamps,
                FillTrigger.DECISION,
                Price.of("60000"),
                TIME);
    }

    private static OrderFilled fill(
            PositionSide side,
            String quantity,
            @Nullable String realised,
            String after,
            String margin,
            FillTrigger trigger,
            String remaining) {
        return new OrderFilled(
                ID,
                4,
                1,
                SEAT,
                ORDER,
                ORDER + "/4",
                TIME,
                BTC,
                realised == null ? side.opening() : side.closing(),
                side,
                trigger,
                Quantity.of(quantity),
                Quantity.of(remaining),
                Leverage.of("10"),
                Price.of("60000"),
                Price.of("60000"),
                Money.ZERO,
                Money.ZERO,
                Money.of("3"),
                Money.ZERO,
                realised == null ? null : Money.of(Objects.requireNonNull(realised)),
                Money.of("1000"),
                Quantity.of(after),
                Money.of(margin),
                after.equals("0") ? null : Price.of(side == PositionSide.LONG ? LONG_LEVEL : SHORT_LEVEL));
    }

    private static CompetitionSpec spec() {
        return new CompetitionSpec(
                "nof1",
                ArenaConfig.defaults().dataset("synthetic-perpetual").market(List.of(BTC), Duration.ofHours(24)),
                Duration.ofMinutes(3),
                10,
                true,
                Duration.ofMinutes(1),
                20,
                List.of(Timeframe.values()),
                CostModel.spot(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO, 10),
                RiskLimits.simple(BigDecimal.ZERO, BigDecimal.ONE),
                Money.of("10000"),
                List.of(new SeatSpec(SEAT, "Bold", DeciderSpec.rule("random", Map.of()), Duration.ofSeconds(5))),
                7);
    }
}
