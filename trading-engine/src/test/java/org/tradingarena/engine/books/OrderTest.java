package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class OrderTest {
    private static final OrderTerms TERMS = new OrderTerms(
            "r1/alice/BTC/USD",
            1,
            new Symbol("BTC/USD"),
            PositionSide.LONG,
            false,
            Leverage.NONE,
            ExitPlan.NONE,
            Thesis.NONE,
            FillTrigger.DECISION,
            Money.of("500"),
            Money.of("501"),
            Price.of("100"),
            Instant.EPOCH);
    private static final Denial BROKE = Denial.of(Refusal.CASH_INSUFFICIENT);

    private final Order.Pending pending = Order.Pending.admitted(TERMS, new OrderSize.OfCash(new BigDecimal("0.50")));
    private final Order.Working working = new Order.Working(TERMS, Quantity.of("2"), Quantity.of("3"), 1);

    @Test
    void shouldWorkUntilNothingIsLeft() {
        assertThat(pending.filledBy(Quantity.of("2"), Quantity.of("3")))
                .isEqualTo(new Order.Working(TERMS, Quantity.of("2"), Quantity.of("3"), 0));
        assertThat(pending.filledBy(Quantity.of("5"), Quantity.ZERO)).isEqualTo(new Order.Filled(TERMS));
        assertThat(working.filledBy(Quantity.of("1"), Quantity.of("2")))
                .isEqualTo(new Order.Working(TERMS, Quantity.of("3"), Quantity.of("2"), 0));
        assertThat(working.filledBy(Quantity.of("3"), Quantity.ZERO)).isEqualTo(new Order.Filled(TERMS));
    }

    @Test
    void shouldBeGivenUpAfterTooManyEmptyFrames() {
        Denial stale = Denial.of(Refusal.PRICE_STALE);

        assertThat(pending.passedOver(2)).isEqualTo(new Order.Pending(TERMS, pending.wanted(), 1));
        assertThat(pending.passedOver(1)).isEqualTo(new Order.Cancelled(pending, stale));
        assertThat(working.passedOver(3)).isEqualTo(new Order.Working(TERMS, Quantity.of("2"), Quantity.of("3"), 2));
        assertThat(working.passedOver(2)).isEqualTo(new Order.Cancelled(working, stale));
    }

    @Test
    void shouldBeDeniedOnlyWhileNothingHasFilled() {
        assertThat(pending.refused(BROKE)).isEqualTo(new Order.Denied(pending, BROKE));
        assertThat(working.refused(BROKE)).isEqualTo(new Order.Cancelled(working, BROKE));
    }

    /** The texts are those of the first version that kept orders, so that what it kept can still be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "false,\"cashFraction\":\"0.5\",\"quantity\":null,\"filled\":\"0\"",
                "false,\"cashFraction\":null,\"quantity\":\"5\",\"filled\":\"0\"",
                "false,\"cashFraction\":null,\"quantity\":\"3\",\"filled\":\"2\"",
                "true,\"cashFraction\":null,\"quantity\":null,\"filled\":\"0\"",
                "true,\"cashFraction\":null,\"quantity\":\"5\",\"filled\":\"0\"",
                "true,\"cashFraction\":null,\"quantity\":\"3\",\"filled\":\"2\""
            })
    void shouldSurviveItsStoredForm(String state) throws JsonProcessingException {
        String kept = kept(state);

        Order.Active order = ArenaJson.mapper().readValue(kept, Order.Active.class);

        assertThat(Canonical.text(order)).isEqualTo(kept);
    }

    @Test
    void shouldTellItsStatesApartInTheStoredForm() throws JsonProcessingException {
        assertThat(read("false,\"cashFraction\":\"0.5\",\"quantity\":null,\"filled\":\"0\""))
                .isEqualTo(new Order.Pending(TERMS, pending.wanted(), 1));
        assertThat(read("false,\"cashFraction\":null,\"quantity\":\"3\",\"filled\":\"2\""))
                .isEqualTo(working);
    }

    @Test
    void shouldRefuseAStoredOrderThatHasPartlyFilledAndWantsNothing() {
        assertThatThrownBy(() -> read("false,\"cashFraction\":null,\"quantity\":null,\"filled\":\"2\""))
                .hasRootCauseInstanceOf(InvariantViolated.class)
                .hasMessageContaining("ORDER_WITHOUT_SIZE");
    }

    private static Order.Active read(String state) throws JsonProcessingException {
        return ArenaJson.mapper().readValue(kept(state), Order.Active.class);
    }

    private static String kept(String state) {
        return "{\"orderId\":\"r1/alice/BTC/USD\",\"round\":1,\"symbol\":\"BTC/USD\",\"positionSide\":\"LONG\","
                + "\"reduces\":" + state + ",\"leverage\":\"1\","
                + "\"exits\":{\"stopLoss\":null,\"takeProfit\":null,\"invalidation\":null,\"invalidationChecked\":false},"
                + "\"thesis\":{\"confidence\":\"0\",\"riskUsd\":null},\"trigger\":\"DECISION\","
                + "\"expectedNotional\":\"500\",\"reserved\":\"501\",\"snapshotPrice\":\"100\","
                + "\"effectiveAt\":\"1970-01-01T00:00:00Z\",\"emptyFrames\":1}";
    }
}
