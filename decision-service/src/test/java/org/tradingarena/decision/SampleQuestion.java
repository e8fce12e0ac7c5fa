package org.tradingarena.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;

/** Questions to seats of a competition with 100 USD each. */
public final class SampleQuestion {

    public static final CompetitionId COMPETITION = new CompetitionId("c-1");
    /** A place that nobody looks at. */
    public static final SnapshotRef NOWHERE = new SnapshotRef(0, 0, 59, "0".repeat(64));

    private SampleQuestion() {}

    /** A seat of a model. */
    public static SeatSpec model(String seat, String provider, String model, Duration timeout) {
        return new SeatSpec(
                new SeatId(seat),
                seat,
                new DeciderSpec(
                        DeciderKind.LLM,
                        null,
                        Map.of("temperature", "0.2", "max-tokens", "1000"),
                        provider,
                        model,
                        "classic",
                        "classic/v1",
                        null,
                        provider.equals("simulator")),
                timeout);
    }

    /** The same seat with so many US dollars to spend on thinking. */
    public static SeatSpec withBudget(SeatSpec seat, String usd) {
        DeciderSpec decider = seat.decider();
        return new SeatSpec(
                seat.seatId(),
                seat.name(),
                new DeciderSpec(
                        decider.kind(),
                        decider.rule(),
                        decider.parameters(),
                        decider.provider(),
                        decider.model(),
                        decider.dialect(),
                        decider.promptVersion(),
                        new BigDecimal(usd),
                        decider.simulated()),
                seat.timeout());
    }

    /** A seat of a rule. */
    public static SeatSpec rule(String seat, String rule) {
        return new SeatSpec(new SeatId(seat), seat, DeciderSpec.rule(rule, Map.of()), Duration.ofSeconds(10));
    }

    /** Round 20, asked of a seat with cash only. */
    public static DecisionRequested of(SeatSpec seat) {
        return of(seat, 20, account(), NOWHERE);
    }

    /** Any round and place. */
    public static DecisionRequested of(SeatSpec seat, int round, AccountView account, SnapshotRef snapshot) {
        return new DecisionRequested(
                COMPETITION,
                round,
                seat,
                7,
                SampleMarket.SEALED,
                SampleMarket.START,
                round,
                account,
                RiskLimits.simple(new BigDecimal("0.2"), BigDecimal.ONE),
                CostModel.spot(
                        new BigDecimal("0.001"), new BigDecimal("0.001"), new BigDecimal("2.5"), Duration.ZERO, 10),
                snapshot);
    }

    /** The same question in another competition. */
    public static DecisionRequested in(CompetitionId competition, DecisionRequested request) {
        return new DecisionRequested(
                competition,
                request.round(),
                request.seat(),
                request.seed(),
                request.sealedAt(),
                request.startedAt(),
                request.invocation(),
                request.account(),
                request.risk(),
                request.costs(),
                request.snapshot());
    }

    /** The same question once more, as a later invocation: the prompt is the same, the event is not. */
    public static DecisionRequested repeated(DecisionRequested request) {
        return new DecisionRequested(
                request.competitionId(),
                request.round(),
                request.seat(),
                request.seed(),
                request.sealedAt(),
                request.startedAt(),
                request.invocation() + 1,
                request.account(),
                request.risk(),
                request.costs(),
                request.snapshot());
    }

    /** 100 USD and nothing else. */
    public static AccountView account() {
        return new AccountView(
                Money.of("100"),
                Money.of("100"),
                Money.of("100"),
                BigDecimal.ZERO,
                null,
                List.of(),
                Spent.NOTHING,
                null);
    }

    /** Half in bitcoin, a little ahead. */
    public static AccountView invested() {
        return new AccountView(
                Money.of("49.95"),
                Money.of("100.6375"),
                Money.of("100"),
                new BigDecimal("0.006375"),
                new BigDecimal("0.4711"),
                List.of(new PositionView(
                        SampleMarket.BITCOIN,
                        PositionSide.LONG,
                        Quantity.of("0.0625"),
                        Price.of("800"),
                        Price.of("811"),
                        Money.of("0.6875"),
                        Leverage.NONE,
                        Money.of("50"),
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("0.7"),
                        null,
                        "r1/a-model/BTC/USD",
                        false)),
                new Spent(5000, 900, new BigDecimal("0.02")),
                null);
    }
}
