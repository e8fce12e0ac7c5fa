package org.tradingarena.schema.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.CallPurpose;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionOutcome;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.DecisionTimings;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.decision.ProviderCall;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.event.ledger.CompetitionResumed;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** One plausible event of every type: the same small story, a seat that buys and sells bitcoin in November 2013. */
final class Samples {

    private static final CompetitionId ID = new CompetitionId("classic-7");
    private static final SeatId SEAT = new SeatId("ema-cross");
    private static final Symbol BTC = new Symbol("BTC/USD");
    private static final Instant START = Instant.parse("2013-11-26T00:00:00Z");
    private static final Instant SEALED = Instant.parse("2013-11-26T00:03:00Z");
    private static final String LIVE = "binance-spot";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HASH = Canonical.sha256("sample");

    private Samples() {}

    private static Bar liveBar(String close) {
        return Bar.of(
                BTC,
                Price.of("800.00"),
                Price.of("801.5"),
                Price.of("799.99"),
                Price.of(close),
                Quantity.of("12.5"),
                17);
    }

    static List<ArenaEvent> events() {
        return List.of(
                new CandleClosed(LIVE, SECOND, START, liveBar("801")),
                new CandleCorrected(LIVE, SECOND, START, liveBar("801"), liveBar("801.2")),
                new GapDetected(
                        LIVE,
                        BTC,
                        SECOND,
                        START,
                        START.plusSeconds(40),
                        GapReason.HISTORY_UNAVAILABLE,
                        "no answer from the venue within 10 s"),
                new GapRepaired(LIVE, BTC, SECOND, START, START.plusSeconds(40)),
                frame(),
                request(),
                new DecisionMade(
                        ID,
                        1,
                        SEAT,
                        ID + "/1/" + SEAT,
                        DecisionOutcome.REPAIRED,
                        List.of(intent()),
                        trail("{\"action\": \"BUY\",}")),
                new DecisionFailed(
                        ID, 1, SEAT, ID + "/1/" + SEAT, "REPLY_TIMEOUT", "no reply within 30 s", trail(null)),
                new CompetitionChanged(
                        ID,
                        42,
                        "Evening classic",
                        spec(),
                        new Pacing(decimal("60")),
                        CompetitionStatus.RUNNING,
                        3,
                        0,
                        List.of(new LeftOutSeat(new SeatId("gpt-4o"), "GPT-4o", "OPENAI_API_KEY is not set")),
                        Instant.parse("2026-11-22T12:00:00Z")),
                new CompetitionStarted(ID, -1, "Evening classic", spec(), HASH),
                new CompetitionPaused(ID, 5),
                new CompetitionResumed(ID, 5),
                new CompetitionStopped(ID, 8, "stopped by command", standings(), HASH),
                new CompetitionFinished(ID, 17, Instant.parse("2013-11-26T00:18:00Z"), 5, standings(), HASH),
                new RoundOpened(
                        ID, 2, 1, SEALED, new SnapshotRef(3, 2, 2, HASH), List.of(new MarkPrice(BTC, Price.of("801")))),
                new DecisionRecorded(
                        ID,
                        2,
                        1,
                        SEAT,
                        RecordedOutcome.VALID,
                        null,
                        null,
                        List.of(intent()),
                        0,
                        TokenUsage.of(812, 64),
                        decimal("0.0031"),
                        640),
                new OrderAccepted(
                        ID,
                        2,
                        1,
                        SEAT,
                        "r1/ema-cross/BTC/USD",
                        BTC,
                        Side.BUY,
                        PositionSide.LONG,
                        decimal("0.5"),
                        null,
                        Leverage.of("2"),
                        new ExitPlan(Price.of("780"), Price.of("850"), "close(3m) < 775", true),
                        List.of(new Clamp("LEVERAGE_TOO_HIGH", "5", "2")),
                        FillTrigger.DECISION,
                        Price.of("801"),
                        SEALED),
                new OrderDenied(
                        ID,
                        2,
                        1,
                        SEAT,
                        null,
                        BTC,
                        Side.SELL,
                        "POSITION_NOT_HELD",
                        Map.of("held", "0", "symbol", "BTC/USD")),
                new OrderFilled(
                        ID,
                        3,
                        1,
                        SEAT,
                        "r1/ema-cross/BTC/USD",
                        "r1/ema-cross/BTC/USD/3",
                        SEALED,
                        BTC,
                        Side.BUY,
                        PositionSide.LONG,
                        FillTrigger.DECISION,
                        Quantity.of("0.06229"),
                        Quantity.ZERO,
                        Leverage.NONE,
                        Price.of("801"),
                        Price.of("801.81"),
                        Money.of("0"),
                        Money.of("0.0504549"),
                        Money.of("0.0499447449"),
                        Money.of("0"),
                        null,
                        Money.of("50.0053003551"),
                        Quantity.of("0.06229"),
                        Money.of("49.9447449"),
                        null),
                new OrderCancelled(
                        ID,
                        17,
                        5,
                        SEAT,
                        "r5/ema-cross/BTC/USD",
                        BTC,
                        "CASH_INSUFFICIENT",
                        Quantity.of("0.25"),
                        Map.of("cash", "12.5", "needed", "200", "price", "800")),
                new FundingPaid(
                        ID,
                        8,
                        SEAT,
                        BTC,
                        Instant.parse("2013-11-26T00:08:00Z"),
                        PositionSide.LONG,
                        Quantity.of("0.06229"),
                        Price.of("802"),
                        decimal("0.0001"),
                        Money.of("-0.004995658"),
                        Money.of("50.000304697"),
                        Money.of("24.97237245"),
                        Price.of("405.2")),
                new PositionLiquidated(
                        ID,
                        9,
                        SEAT,
                        BTC,
                        Instant.parse("2013-11-26T00:09:00Z"),
                        PositionSide.LONG,
                        Quantity.of("0.06229"),
                        Price.of("405.2"),
                        Price.of("399"),
                        Money.of("24.97237245"),
                        Money.of("0"),
                        Money.of("0.12")),
                new PositionClosed(
                        ID,
                        9,
                        SEAT,
                        BTC,
                        PositionSide.LONG,
                        Quantity.of("0.06229"),
                        SEALED,
                        Instant.parse("2013-11-26T00:09:00Z"),
                        Money.of("49.9447449"),
                        Money.of("50.2547449"),
                        Money.of("0.31"),
                        Money.of("0.1"),
                        Money.of("-0.005"),
                        Money.ZERO,
                        Money.ZERO,
                        Money.of("0.205"),
                        FillTrigger.STOP_LOSS,
                        true,
                        Money.of("2.9")),
                new SeatHalted(
                        ID,
                        11,
                        SEAT,
                        Instant.parse("2013-11-26T00:12:00Z"),
                        "DAILY_LOSS_HALT",
                        Instant.parse("2013-11-27T00:00:00Z"),
                        Map.of("loss", "0.06", "limit", "0.05")),
                new AccountMarked(
                        ID,
                        5,
                        1,
                        SEAT,
                        Instant.parse("2013-11-26T00:06:00Z"),
                        Money.of("50.0053003551"),
                        Money.of("49.89"),
                        Money.of("99.8953003551"),
                        Money.of("-0.0547449"),
                        Money.of("49.89")),
                new RoundDecided(ID, 2, 1, 4, 1),
                new RoundClosed(ID, 5, 1, Instant.parse("2013-11-26T00:06:00Z"), standings(), HASH));
    }

    private static MarketFrame frame() {
        Snapshot snapshot = new Snapshot(
                SEALED,
                List.of(new SymbolSnapshot(
                        BTC,
                        Price.of("801"),
                        new PerpetualView(decimal("0.0001"), decimal("30011.79"), decimal("30022.32")),
                        List.of(new TimeframeSnapshot(
                                Timeframe.M1,
                                List.of(new CandlePoint(
                                        START,
                                        Price.of("800"),
                                        Price.of("801.5"),
                                        Price.of("799.99"),
                                        Price.of("801"),
                                        Quantity.of("12.5"))),
                                List.of(
                                        new IndicatorSeries("ema20", 800.1234567, Arrays.asList(null, 800.1234567)),
                                        new IndicatorSeries("rsi14", null, Arrays.asList(null, (Double) null))))))));
        Bar bar = new Bar(
                BTC,
                Price.of("800"),
                Price.of("801.5"),
                Price.of("799.99"),
                Price.of("801"),
                Quantity.of("12.5"),
                17,
                false,
                false,
                Price.of("801.02"),
                decimal("0.0001"),
                decimal("30011.79"));
        return new MarketFrame(
                ID,
                2,
                Instant.parse("2013-11-26T00:02:00Z"),
                SEALED,
                List.of(bar),
                new Boundary(1, SEALED, true, snapshot, Canonical.sha256(snapshot)));
    }

    private static DecisionRequested request() {
        return new DecisionRequested(
                ID,
                1,
                spec().seats().getFirst(),
                7,
                SEALED,
                START,
                1,
                new AccountView(
                        Money.of("50"),
                        Money.of("99.9"),
                        Money.of("100"),
                        decimal("-0.001"),
                        decimal("-1.4142"),
                        List.of(new PositionView(
                                BTC,
                                PositionSide.LONG,
                                Quantity.of("0.0623"),
                                Price.of("801.81"),
                                Price.of("801"),
                                Money.of("-0.05"),
                                Leverage.of("2"),
                                Money.of("24.97"),
                                Price.of("405.2"),
                                Price.of("780"),
                                Price.of("850"),
                                "close(3m) < 775",
                                decimal("0.72"),
                                decimal("1.5"),
                                "r1/ema-cross/BTC/USD",
                                false)),
                        new Spent(812, 64, decimal("0.0031")),
                        null),
                spec().risk(),
                spec().costs(),
                new SnapshotRef(3, 2, 2, HASH));
    }

    private static CompetitionSpec spec() {
        return new CompetitionSpec(
                "classic",
                new MarketSpec(
                        MarketSource.REPLAY,
                        "bitstamp-2013",
                        "Bitstamp BTC/USD, November 2013 (real trades)",
                        false,
                        VenueKind.PERPETUAL,
                        new AssumedFunding(Duration.ofHours(8), decimal("0.0001")),
                        List.of(new Instrument(
                                BTC,
                                decimal("0.01"),
                                decimal("0.00001"),
                                Money.of("1"),
                                Quantity.of("120"),
                                Leverage.of("40"),
                                List.of(new MaintenanceBracket(Money.ZERO, decimal("0.004"), Money.ZERO)))),
                        Duration.ofMinutes(1),
                        Instant.parse("2013-11-25T00:00:00Z"),
                        START,
                        Instant.parse("2013-12-01T16:00:00Z")),
                Duration.ofMinutes(3),
                5,
                true,
                Duration.ofMinutes(1),
                20,
                List.of(Timeframe.M1, Timeframe.M3, Timeframe.M15, Timeframe.H1, Timeframe.H4),
                new CostModel(
                        decimal("0.001"),
                        decimal("0.0002"),
                        decimal("0.001"),
                        new VolumeShare(decimal("0.1"), decimal("0.025")),
                        decimal("0"),
                        decimal("0.0125"),
                        Duration.ZERO,
                        10),
                new RiskLimits(
                        RiskMode.CLAMP,
                        decimal("0"),
                        decimal("1"),
                        Leverage.of("20"),
                        6,
                        decimal("10"),
                        decimal("0.05"),
                        Duration.ofMinutes(15),
                        decimal("0.05"),
                        decimal("0.3")),
                Money.of("100"),
                List.of(new SeatSpec(
                        SEAT,
                        "EMA cross",
                        DeciderSpec.rule("ema-cross", Map.of("timeframe", "15m")),
                        Duration.ofSeconds(30))),
                7);
    }

    private static DecisionTrail trail(String rawReply) {
        return new DecisionTrail(
                "simulator",
                "simulated-trader",
                true,
                HASH,
                "You trade one market.",
                "Decide.",
                rawReply,
                "The fast average is above the slow one.",
                new TokenUsage(812, 512, 64, 24),
                decimal("0.0031"),
                new DecisionTimings(2, 180L, 640, 645),
                List.of(
                        new ProviderCall(CallPurpose.ASK, "PROVIDER_RATE_LIMITED", null, 0, 12),
                        new ProviderCall(CallPurpose.ASK, "REPLY_UNPARSEABLE", "I would buy.", 250, 210),
                        new ProviderCall(CallPurpose.REPAIR, null, null, 0, 168)));
    }

    private static List<Standing> standings() {
        return List.of(new Standing(
                1,
                SEAT,
                "EMA cross",
                Money.of("100.21"),
                decimal("0.0021"),
                1,
                1,
                Money.of("0.31"),
                Money.ZERO,
                Money.of("0.1"),
                Money.of("-0.005"),
                Money.ZERO,
                Money.ZERO,
                decimal("-0.001"),
                0,
                decimal("0.0031")));
    }

    private static Intent intent() {
        return new Intent(
                BTC,
                IntentAction.ENTER_LONG,
                decimal("0.5"),
                null,
                decimal("5"),
                decimal("780"),
                decimal("850"),
                "close(3m) < 775",
                decimal("1.5"),
                decimal("0.72"),
                "EMA 20 above 50");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
