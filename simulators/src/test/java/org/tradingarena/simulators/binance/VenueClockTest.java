package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.tape.RecordedTape;

class VenueClockTest {

    @Test
    void shouldRunFasterThanTheWorld() {
        Instant start = Instant.parse(Markets.NOW);
        try (BinanceVenue venue = BinanceVenue.on(Markets.walk())
                        .startingAt(start)
                        .speed(600)
                        .start();
                Ear ear = new Ear(venue.spotSocketUrl(), "/ws/btcusdt@kline_1m")) {
            await().until(() -> ear.closed().size() >= 20);
            List<Long> opens =
                    ear.closed().stream().map(k -> k.path("t").longValue()).toList();
            for (int i = 1; i < opens.size(); i++) {
                assertThat(opens.get(i)).isEqualTo(opens.get(i - 1) + 60_000);
            }
            assertThat(venue.now()).isAfter(start.plus(Duration.ofMinutes(19)));
        }
    }

    @Test
    void shouldMoveATapeToNowByWholeUnits() throws Exception {
        // given
        RecordedTape tape = RecordedTape.read(Recorded.tapes());
        // when
        try (BinanceVenue venue =
                BinanceVenue.on(tape).shiftedToNow(Duration.ofHours(1)).start()) {
            // then
            Duration behind = Duration.between(venue.now(), Instant.now());
            assertThat(behind)
                    .isBetween(Duration.ofSeconds(-1), Duration.ofHours(1).plusSeconds(1));
            long shift = venue.now().toEpochMilli() - tape.start();
            long open = new VenueClient(venue)
                    .json("/api/v3/klines?symbol=BTCUSDT&interval=1m&startTime=0")
                    .path(0)
                    .path(0)
                    .longValue();
            assertThat((open - 1_723_161_240_000L) % 3_600_000).isZero();
            assertThat(open - 1_723_161_240_000L).isCloseTo(shift, within(60_000L));
        }
    }

    @Test
    void shouldRefuseSpeedsAndPortsThatCannotBe() {
        assertThatThrownBy(() -> BinanceVenue.on(Markets.walk()).speed(1001).start())
                .hasMessage("Speed 1001 is not between 1 and 1000");
        try (BinanceVenue venue = BinanceVenue.on(Markets.walk()).start()) {
            int taken = venue.baseUrl().getPort();
            assertThatThrownBy(() ->
                            BinanceVenue.on(Markets.walk()).ports(taken, 0).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("The simulated venue cannot serve REST on port " + taken);
        }
    }
}
