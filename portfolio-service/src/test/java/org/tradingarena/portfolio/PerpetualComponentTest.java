package org.tradingarena.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.creation.CompetitionRegister;
import org.tradingarena.portfolio.application.creation.Draft;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** What the lists show of shorts, leverage, exits, funding, liquidations and halts. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class PerpetualComponentTest {

    private static final BigDecimal CONFIDENCE = new BigDecimal("0.9");
    private static final Intent HOLD = Intent.hold(Answers.BTC, CONFIDENCE, "wait");

    @Inject
    CompetitionRegister register;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics(kafka);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void shouldShowTheWholeLifeOfPerpetualPositions() {
        // given: funding is due in frame 4, and frame 6 falls deep and comes back
        Draft draft = Drafts.perpetual();
        register.enter(new CompetitionId("perps"), draft, Instant.now(), null);
        Match match = new Match(
                "perps",
                draft.spec(),
                topics,
                Map.of(
                        4L, bar("104", "104.5", "104", "104.5").withFunding(new BigDecimal("0.0001")),
                        6L, bar("106", "106.5", "90", "106.5")));
        Referee.post("/api/competitions/perps/start", "");

        // when: one goes short with a stop, the other long with all the leverage there is
        match.frames(0, 2);
        Referee.awaitNextFrame("perps", 3);
        match.decide(
                1,
                Answers.shortOf("10", "5", "110", null),
                Answers.entry(IntentAction.ENTER_LONG, "1000", "40", null, null));
        JsonNode open = Referee.get("perps", "/positions?seat=" + Match.HOLDER).path("positions");
        match.decide(2, HOLD, HOLD);
        match.decide(3, HOLD, Answers.entry(IntentAction.ENTER_LONG, "1", "1", null, null));

        // then: sold at 103 × (1 − 0.0002 − 0.00005) → 102.9, a fifth of it set aside, and funding on 10 × 103.5
        assertThat(Referee.get("perps", "").path("status").asText()).isEqualTo("FINISHED");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("side").asText()).isEqualTo("SHORT");
        assertThat(open.get(0).path("averageEntry").asText()).isEqualTo("102.9");
        assertThat(open.get(0).path("margin").asText()).isEqualTo("205.8");
        assertThat(open.get(0).path("exits").path("stopLoss").asText()).isEqualTo("110");
        JsonNode funding = Referee.get("perps", "/funding?seat=" + Match.HOLDER).path("funding");
        assertThat(funding).hasSize(1);
        assertThat(funding.get(0).path("amount").asText())
                .isEqualTo(new BigDecimal(funding.get(0).path("price").asText())
                        .multiply(new BigDecimal("0.001"))
                        .stripTrailingZeros()
                        .toPlainString());
        assertStopped();
        assertLiquidatedAndHalted();
        assertStandingsExplained();
        assertPostingsBalance();
    }

    @Test
    void shouldShowBothResultsWhenABarTouchesStopAndTarget() {
        // given: frame 4 goes to both sides
        Draft draft = Drafts.perpetual();
        register.enter(new CompetitionId("both"), draft, Instant.now(), null);
        Match match = new Match("both", draft.spec(), topics, Map.of(4L, bar("104", "106", "99", "104.5")));
        Referee.post("/api/competitions/both/start", "");

        // when
        match.frames(0, 2);
        Referee.awaitNextFrame("both", 3);
        match.decide(1, Answers.shortOf("1", "2", "105", "100"), HOLD);

        // then: stopped at 105 × 1.00025 → 105.1; the target of 100 would have paid the maker's fee of 0.02 %
        JsonNode closed =
                Referee.get("both", "/positions?state=closed").path("positions").get(0);
        assertThat(closed.path("ambiguous").asBoolean()).isTrue();
        assertThat(closed.path("trigger").asText()).isEqualTo("STOP_LOSS");
        assertThat(closed.path("netPnl").asText()).isEqualTo(net("102.9", "105.1", "0.0005"));
        assertThat(closed.path("alternativeNetPnl").asText()).isEqualTo(net("102.9", "100", "0.0002"));
    }

    /** Of one unit sold short at 0.05 % and bought back at another fee. */
    private static String net(String sold, String bought, String fee) {
        BigDecimal in = new BigDecimal(sold);
        BigDecimal out = new BigDecimal(bought);
        return in.subtract(out)
                .subtract(in.multiply(new BigDecimal("0.0005")))
                .subtract(out.multiply(new BigDecimal(fee)))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void shouldShowHowMuchOfAnOrderAThinMarketFilled() {
        // given: a bar of 1 BTC gives a tenth of it to one order
        Draft draft = Drafts.thin();
        register.enter(new CompetitionId("thin"), draft, Instant.now(), null);
        Match match = new Match("thin", draft.spec(), topics);
        Referee.post("/api/competitions/thin/start", "");

        // when
        match.frames(0, 2);
        Referee.awaitNextFrame("thin", 3);
        match.decide(1, Intent.enterLong(Answers.BTC, new BigDecimal("0.5"), CONFIDENCE, "all of it"), HOLD);

        // then: 0.48443 were wanted, and the boundary of frame 5 came after three bars
        JsonNode fills = Referee.get("thin", "/fills").path("fills");
        assertThat(fills.findValuesAsText("quantity")).containsExactly("0.1", "0.1", "0.1");
        JsonNode order = Referee.get("thin", "/orders").path("orders").get(0);
        assertThat(order.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(order.path("code").asText()).isEqualTo("REMAINDER_EXPIRED");
        assertThat(order.path("filled").asText()).isEqualTo("0.3");
        assertThat(order.path("remaining").asText())
                .isEqualTo(fills.get(2).path("remaining").asText());
    }

    /** Bought back at 110 × 1.00025 → 110.1 in frame 10. */
    private static void assertStopped() {
        JsonNode closed = Referee.get("perps", "/positions?state=closed&seat=" + Match.HOLDER + "&symbol=BTC/USD")
                .path("positions");
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).path("trigger").asText()).isEqualTo("STOP_LOSS");
        assertThat(closed.get(0).path("entryNotional").asText()).isEqualTo("1029");
        assertThat(closed.get(0).path("exitNotional").asText()).isEqualTo("1101");
        assertThat(closed.get(0).path("grossPnl").asText()).isEqualTo("-72");
        assertThat(closed.get(0).path("fees").asText()).isEqualTo("1.065");
        assertThat(closed.get(0).path("ambiguous").asBoolean()).isFalse();
        assertThat(closed.get(0).path("alternativeNetPnl").isNull()).isTrue();
        JsonNode fills = Referee.get("perps", "/fills?seat=" + Match.HOLDER).path("fills");
        assertThat(fills).hasSize(2);
        assertThat(fills.get(1).path("trigger").asText()).isEqualTo("STOP_LOSS");
        assertThat(fills.get(1).path("orderId").asText()).isEqualTo("r1/buy-and-hold/BTC/USD/stop");
        JsonNode orders = Referee.get("perps", "/orders?seat=" + Match.HOLDER).path("orders");
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0).path("status").asText()).isEqualTo("FILLED");
        assertThat(orders.get(0).path("filled").asText()).isEqualTo("10");
        assertThat(orders.get(0).path("remaining").asText()).isEqualTo("0");
        assertThat(orders.get(0).path("positionSide").asText()).isEqualTo("SHORT");
        assertThat(orders.get(0).path("leverage").asText()).isEqualTo("5");
        assertThat(orders.get(0).path("exits").path("stopLoss").asText()).isEqualTo("110");
    }

    /** Asked for 1000 units at 40 times, granted 20 times; the fall of frame 6 takes the margin. */
    private static void assertLiquidatedAndHalted() {
        JsonNode order = Referee.get("perps", "/orders?seat=" + Match.RIVAL)
                .path("orders")
                .get(0);
        assertThat(order.path("clamps").get(0).path("rule").asText()).isEqualTo("LEVERAGE_TOO_HIGH");
        assertThat(order.path("clamps").get(0).path("granted").asText()).isEqualTo("20");
        JsonNode taken = Referee.get("perps", "/liquidations").path("liquidations");
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).path("seat").asText()).isEqualTo(Match.RIVAL);
        assertThat(taken.get(0).path("frame").asLong()).isEqualTo(6);
        JsonNode halts = Referee.get("perps", "/halts").path("halts");
        assertThat(halts).hasSize(1);
        assertThat(halts.get(0).path("code").asText()).isEqualTo("DRAWDOWN_HALT");
        assertThat(halts.get(0).path("seat").asText()).isEqualTo(Match.RIVAL);
        assertThat(Referee.get("perps", "/denials?seat=" + Match.RIVAL + "&symbol=BTC/USD")
                        .path("denials")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("DRAWDOWN_HALT");
    }

    private static void assertStandingsExplained() {
        for (JsonNode standing : Referee.get("perps", "/standings").path("standings")) {
            BigDecimal gained = number(standing, "realisedPnl")
                    .add(number(standing, "unrealisedPnl"))
                    .subtract(number(standing, "fees"))
                    .add(number(standing, "funding"))
                    .subtract(number(standing, "liquidationFees"))
                    .add(number(standing, "insurance"));
            assertThat(number(standing, "equity").subtract(BigDecimal.valueOf(10_000)))
                    .isEqualByComparingTo(gained);
        }
    }

    private static void assertPostingsBalance() {
        Map<String, BigDecimal> sums = new HashMap<>();
        Referee.get("perps", "/postings")
                .path("postings")
                .forEach(posting ->
                        sums.merge(posting.path("reference").asText(), number(posting, "amount"), BigDecimal::add));
        assertThat(sums).containsKey("funding/buy-and-hold/BTC/USD/4");
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    }

    private static BigDecimal number(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asText());
    }

    private static Bar bar(String open, String high, String low, String close) {
        return Bar.of(
                Answers.BTC, Price.of(open), Price.of(high), Price.of(low), Price.of(close), Quantity.of("100000"), 5);
    }
}
