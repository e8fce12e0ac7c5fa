package org.tradingarena.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

class FundingScheduleTest {
    private static final Price PRICE = Price.of("100");
    private static final Bar BAR = Bar.of(new Symbol("BTC/USD"), PRICE, PRICE, PRICE, PRICE, Quantity.of("1"), 1);
    private static final FundingSchedule EIGHT_HOURS =
            new FundingSchedule(new AssumedFunding(Duration.ofHours(8), new BigDecimal("0.0001")));

    @Test
    void shouldBeDueAtTheBoundariesOfTheDayAndAtNoOtherTime() {
        assertThat(EIGHT_HOURS.due(step("2025-01-01T08:00:00Z", BAR)))
                .extracting(Bar::fundingRate)
                .containsExactly(new BigDecimal("0.0001"));
        assertThat(EIGHT_HOURS.due(step("2025-01-01T08:01:00Z", BAR))).containsExactly(BAR);
        assertThat(EIGHT_HOURS.due(step("2025-01-01T04:00:00Z", BAR))).containsExactly(BAR);
    }

    @Test
    void shouldLeaveARecordedRateAlone() {
        Bar recorded = BAR.withFunding(new BigDecimal("-0.0003"));

        assertThat(EIGHT_HOURS.due(step("2025-01-01T16:00:00Z", recorded))).containsExactly(recorded);
    }

    @Test
    void shouldAssumeNothingWhereNothingIsAssumed() {
        assertThat(new FundingSchedule(null).due(step("2025-01-01T08:00:00Z", BAR)))
                .containsExactly(BAR);
    }

    private static MarketStep step(String openTime, Bar bar) {
        return new MarketStep(Instant.parse(openTime), List.of(bar));
    }
}
