package org.tradingarena.portfolio.adapter.postgres;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.portfolio.EmbeddedStack;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;
import org.tradingarena.schema.types.Symbol;

/** The last line behind the fold: whatever applies a fill twice, the key of the table does not take it twice. */
@NullUnmarked // fields are injected
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DoubledFillComponentTest {

    private static final String ID = "doubled";

    @Inject
    DataSource database;

    @Test
    void shouldRefuseAFillThatIsAppliedTwiceAndKeepTheFirst() {
        // given
        given().header("Authorization", "Bearer " + EmbeddedStack.TOKEN)
                .contentType("application/json")
                .body(Map.of("id", ID, "rounds", 3, "seats", List.of("buy-and-hold"), "seed", 7, "speed", "max"))
                .post("/api/competitions")
                .then()
                .statusCode(201);
        apply(fill("0.1"));

        // when the same fill comes again, with another quantity at that
        InvariantViolated refused = catchThrowableOfType(InvariantViolated.class, () -> apply(fill("0.2")));

        // then
        assertThat(refused.code()).isEqualTo("ENTRY_DOUBLED");
        assertThat(refused).hasMessageContaining("fill_pkey");
        assertThat(given().get("/api/competitions/" + ID + "/fills").jsonPath().getList("fills.quantity", String.class))
                .containsExactly("0.1");
    }

    private void apply(OrderFilled fill) {
        Transaction.in(database, connection -> {
            FillTable.filled(connection, List.of(fill));
            return fill;
        });
    }

    private static OrderFilled fill(String quantity) {
        return new OrderFilled(
                new CompetitionId(ID),
                3,
                1,
                new SeatId("buy-and-hold"),
                "r1/buy-and-hold/BTC/USD/stop",
                "r1/buy-and-hold/BTC/USD/stop/3",
                Instant.parse("2013-11-26T00:03:00Z"),
                new Symbol("BTC/USD"),
                Side.SELL,
                PositionSide.LONG,
                FillTrigger.STOP_LOSS,
                Quantity.of(quantity),
                Quantity.ZERO,
                Leverage.NONE,
                Price.of("800"),
                Price.of("800"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.of("10000"),
                Quantity.ZERO,
                Money.ZERO,
                null);
    }
}
