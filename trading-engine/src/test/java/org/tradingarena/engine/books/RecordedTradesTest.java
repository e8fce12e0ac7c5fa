package org.tradingarena.engine.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** The closed trades that another arena published, fed as fills at their recorded prices, sizes and fees. */
class RecordedTradesTest {
    private static final String FILE = "nof1/trades-2025-10-28T0651Z.json";

    /** The record is in binary floating point; its gross results are off by less than this. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void shouldReproduceTheGrossResultOfEveryRecordedTrade() throws IOException {
        List<Trade> trades = trades();

        assertThat(trades).hasSize(253);
        assertThat(trades).allSatisfy(trade -> assertThat(trade.played()
                        .realised()
                        .value()
                        .subtract(trade.gross())
                        .abs())
                .as(trade.id())
                .isLessThan(NOISE));
    }

    @Test
    void shouldReproduceTheNetResultWhereTheRecordAgreesWithItself() throws IOException {
        // given the trades whose recorded net is their gross less both commissions, to the cent
        List<Trade> sound = trades().stream().filter(Trade::agreesWithItself).toList();

        assertThat(sound).hasSize(145);
        assertThat(sound).allSatisfy(trade -> assertThat(
                        trade.played().net().value().subtract(trade.net()).abs())
                .as(trade.id())
                .isLessThan(CENT));
    }

    @Test
    void shouldListTheTradesWhoseRecordContradictsItself() throws IOException {
        List<Trade> odd =
                trades().stream().filter(trade -> !trade.agreesWithItself()).toList();

        odd.forEach(trade -> System.out.println("recorded net differs from gross less commissions: " + trade.id()
                + " recorded " + trade.net().toPlainString() + ", ours "
                + trade.played().net()));
        assertThat(odd).hasSize(108);
    }

    private static List<Trade> trades() throws IOException {
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .build();
        List<Trade> trades = new ArrayList<>();
        exact.readTree(SharedData.file(FILE).toFile()).get("trades").forEach(node -> trades.add(Trade.of(node)));
        return trades;
    }

    /** A recorded trade; its quantity is signed, negative for a short. */
    private record Trade(
            String id,
            String symbol,
            BigDecimal quantity,
            BigDecimal entry,
            BigDecimal exit,
            BigDecimal entryFee,
            BigDecimal exitFee,
            BigDecimal gross,
            BigDecimal net) {
        static Trade of(JsonNode node) {
            return new Trade(
                    node.get("trade_id").asText(),
                    node.get("symbol").asText(),
                    node.get("quantity").decimalValue(),
                    node.get("entry_price").decimalValue(),
                    node.get("exit_price").decimalValue(),
                    node.get("entry_commission_dollars").decimalValue(),
                    node.get("exit_commission_dollars").decimalValue(),
                    node.get("realized_gross_pnl").decimalValue(),
                    node.get("realized_net_pnl").decimalValue());
        }

        boolean agreesWithItself() {
            return gross.subtract(entryFee)
                            .subtract(exitFee)
                            .subtract(net)
                            .abs()
                            .compareTo(CENT)
                    < 0;
        }

        /** The life of the position in our books. */
        Life played() {
            Quantity size = new Quantity(quantity.abs());
            Money cost = new Price(entry).times(size);
            Position held = Position.opened(order(), size, cost, cost, new Money(entryFee), Instant.EPOCH);
            Money notional = new Price(exit).times(size);
            Settlement settlement = Settlement.ofClose(
                    notional, cost, held.margin(), held.gain(notional, cost), new Money(exitFee), new Money(exitFee));
            assertThat(held.reduced(size, settlement)).isNull();
            return requireNonNull(held.life()).reduced(settlement);
        }

        private MarketOrder order() {
            PositionSide side = quantity.signum() > 0 ? PositionSide.LONG : PositionSide.SHORT;
            return new MarketOrder(
                    "recorded",
                    1,
                    new Symbol(symbol + "/USD"),
                    side,
                    false,
                    null,
                    null,
                    Quantity.ZERO,
                    Leverage.NONE,
                    ExitPlan.NONE,
                    Thesis.NONE,
                    FillTrigger.DECISION,
                    Money.ZERO,
                    Money.ZERO,
                    new Price(entry),
                    Instant.EPOCH,
                    0);
        }
    }
}
