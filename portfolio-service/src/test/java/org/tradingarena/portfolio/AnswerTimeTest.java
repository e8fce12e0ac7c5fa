package org.tradingarena.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.portfolio.application.referee.AnswerTime;
import org.tradingarena.schema.event.competition.CompetitionSpec;

class AnswerTimeTest {

    private static final CompetitionSpec RUNNING_ON = Drafts.live().spec();

    @Test
    void shouldGiveAsMuchRealTimeAsTheMarketTakesForTheWindow() {
        assertThat(RUNNING_ON.decisionWindow()).isEqualTo(Duration.ofSeconds(60));
        assertThat(AnswerTime.of(RUNNING_ON, new BigDecimal("60"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(AnswerTime.of(RUNNING_ON, new BigDecimal("7"))).isEqualTo(Duration.ofMillis(8571));
        assertThat(AnswerTime.of(RUNNING_ON, new BigDecimal("0.5"))).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void shouldSetNoTimeWhereNoClockEndsTheRound() {
        assertThat(AnswerTime.of(RUNNING_ON, null)).isNull();
        assertThat(AnswerTime.of(Drafts.thin().spec(), new BigDecimal("60"))).isNull();
    }

    @Test
    void shouldGiveTheWindowItselfInALiveMarket() {
        assertThat(AnswerTime.of(Drafts.onLiveMarket().spec(), null)).isEqualTo(Duration.ofSeconds(60));
    }
}
