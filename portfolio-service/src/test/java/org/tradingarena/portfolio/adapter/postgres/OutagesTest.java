package org.tradingarena.portfolio.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;

class OutagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "40001", "40P01", "53300", "25P03", "55P03"})
    void shouldTryAgainAfterAnOutage(String state) {
        // then
        assertThat(Outages.from(new SQLException("away", state))).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23503", "22003", "42P01"})
    void shouldNotTryAgainAfterADefect(String state) {
        // then
        assertThat(Outages.from(new SQLException("no", state))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldTakeAPoolWithoutConnectionsForAnOutage() {
        // then
        assertThat(Outages.isOutage(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }
}
