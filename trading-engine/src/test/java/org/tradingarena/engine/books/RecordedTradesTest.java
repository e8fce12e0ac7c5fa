package org.tradingarena.engine.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.referee.CostFixture;
import org.tradingarena.engine.referee.SpecFixture;
import org.tradingarena.schema.event.ledger.ExitPlan;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * The closed trades that another arena published, fed as fills at their recorded prices, sizes and fees into the book of a
 * seat; what is checked is what the fills posted and told.
 */
class RecordedTradesTest {
    private static final String FILE = "nof1/trades-2025-10-28T0651Z.json";

    /** The record is in binary floating point; its gross results are off by less than this. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    /** More than any of the trades needs; on which coin they are played makes no difference. */
    private static final Money CASH = Money.of("1000000");

    private static final Symbol SYMBOL = SpecFixture.BTC;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void shouldReproduceTheGrossResultOfEveryRecordedTrade() throws IOException {
        List<Trade> trades = trades();

        assertThat(trades).hasSize(253);
        for (Trade trade : trades) {
            Played played = trade.played();
            assertThat(played.posted("realised")
                            .negated()
                            .value()
                            .subtract(trade.gross())
                            .abs())
                    .as(trade.id())
                    .isLessThan(NOISE);
            assertThat(played.closed().grossPnl())
                    .as(trade.id())
                    .isEqualTo(played.posted("realised").negated());
        }
    }

    @Test
    void shouldPostTheRecordedFeesAndBalance() throws IOException {
        for (Trade trade : trades()) {
            Played played = trade.played();
            assertThat(played.posted("fees")
                            .value()
                            .subtract(trade.entryFee().add(trade.exitFee()))
                            .abs())
                    .as(trade.id())
                    .isLessThan(NOISE);
            assertThat(played.posted("margin:BTC/USD")).as(trade.id()).isEqualTo(Money.ZERO);
            assertThat(played.posted("cash"))
                    .as(trade.id())
                    .isEqualTo(played.book().cash().minus(CASH))
                    .isEqualTo(played.closed().netPnl());
            assertThat(played.book().positions()).isEmpty();
            assertThat(played.book().totals().fees()).isEqualTo(played.posted("fees"));
        }
    }

    @Test
    void shouldReproduceTheNetResultWhereTheRecordAgreesWithItself() throws IOException {
        // given the trades whose recorded net is their gross less both commissions, to the cent
        List<Trade> sound = trades().stream().filter(Trade::agreesWithItself).toList();

        assertThat(sound).hasSize(145);
        assertThat(sound).allSatisfy(trade -> assertThat(trade.played()
                        .closed()
                        .netPnl()
                        .value()
                        .subtract(trade.net())
                        .abs())
                .as(trade.id())
                .isLessThan(CENT));
    }

    @Test
    void shouldListTheTradesWhoseRecordContradictsItself() throws IOException {
        List<Trade> odd =
                trades().stream().filter(trade -> !trade.agreesWithItself()).toList();

        odd.forEach(trade -> System.out.println("recorded net differs from gross less commissions: " + trade.id()
                + " recorded " + trade.net().toPlainString() + ", ours "
                + trade.played().closed().netPnl()));
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

        /** The trade in the book of a seat with cash enough, each fill at the fee of its own. */
        Played played() {
            Quantity size = new Quantity(quantity.abs());
            Journal journal = new Journal(new CompetitionId("recorded"), 1);
            SeatBook empty = SeatBook.opened(new SeatId("trader"), CASH);
            Venue in = venue(entry, entryFee);
            SeatBook holding = new Opening(
                            order(), FillPrice.exactly(new Price(entry)), size, Quantity.ZERO, Instant.EPOCH)
                    .apply(empty, in, in.traded(SYMBOL), journal);
            SeatBook done = new Closing(
                            "recorded/close",
                            1,
                            FillTrigger.DECISION,
                            FillPrice.exactly(new Price(exit)),
                            size,
                            Quantity.ZERO,
                            Money.ZERO,
                            Instant.EPOCH,
                            null)
                    .apply(holding, requireNonNull(holding.position(SYMBOL)), venue(exit, exitFee), journal);
            return new Played(done, journal);
        }

        /** A venue whose rate comes to this fee on the notional of this trade. */
        private Venue venue(BigDecimal price, BigDecimal fee) {
            BigDecimal rate = fee.divide(price.multiply(quantity.abs()), MathContext.DECIMAL128);
            return new Venue(SpecFixture.aSpec()
                    .perpetual("1", "0.01")
                    .costs(CostFixture.free().taker(rate.toPlainString()).model())
                    .build());
        }

        private OrderTerms order() {
            PositionSide side = quantity.signum() > 0 ? PositionSide.LONG : PositionSide.SHORT;
            return new OrderTerms(
                    "recorded",
                    1,
                    SYMBOL,
                    side,
                    false,
                    Leverage.NONE,
                    ExitPlan.NONE,
                    Thesis.NONE,
                    FillTrigger.DECISION,
                    Money.ZERO,
                    Money.ZERO,
                    new Price(entry),
                    Instant.EPOCH);
        }
    }

    /** What the two fills left. */
    private record Played(SeatBook book, Journal journal) {
        Money posted(String account) {
            return journal.postings().stream()
                    .filter(posting -> posting.account().equals(account))
                    .map(Posting::amount)
                    .reduce(Money.ZERO, Money::plus);
        }

        PositionClosed closed() {
            return journal.events().stream()
                    .filter(PositionClosed.class::isInstance)
                    .map(PositionClosed.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
