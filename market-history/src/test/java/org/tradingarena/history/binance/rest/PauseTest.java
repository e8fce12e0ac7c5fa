package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.history.binance.rest.ScriptedVenue.reply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueUnavailable;

/** Status 429 and 418 stop everybody, and a restart asks nothing during a ban. */
class PauseTest {

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final VenueWatch watch = new VenueWatch() {
        @Override
        public void paused(int status, Instant until) {
            told.add(status + " until " + until);
        }

        @Override
        public void trouble(String words) {
            told.add(words);
        }
    };
    private ScriptedVenue venue;

    @BeforeEach
    void open() throws Exception {
        venue = new ScriptedVenue();
    }

    @AfterEach
    void close() throws Exception {
        venue.close();
    }

    @Test
    void shouldSitOutAShortPauseAndThenGoOn() throws Exception {
        // given
        RequestGovernor governor = governor();
        BinanceRest rest = rest(governor, BinanceMarket.SPOT);
        venue.next(
                ScriptedVenue.TIME,
                reply(429, "{\"code\":-1003,\"msg\":\"Too much request weight used.\"}", "Retry-After", "1"));
        long begun = System.nanoTime();
        // when
        rest.venueTime();
        // then
        assertThat(System.nanoTime() - begun)
                .isGreaterThan(Duration.ofMillis(950).toNanos());
        assertThat(venue.asked(ScriptedVenue.TIME)).hasSize(3);
        assertThat(told).hasSize(1).first().asString().startsWith("429 until ");
        rest.close();
    }

    @Test
    void shouldStopEverybodyDuringABanAndRememberItOverARestart() throws Exception {
        // given
        RequestGovernor governor = governor();
        BinanceRest spot = rest(governor, BinanceMarket.SPOT);
        BinanceRest futures = rest(governor, BinanceMarket.USD_M);
        venue.next(
                ScriptedVenue.TIME,
                reply(429, "{\"code\":-1003,\"msg\":\"Too much.\"}", "Retry-After", "1"),
                reply(418, "{\"code\":-1003,\"msg\":\"Way too much.\"}", "Retry-After", "600"));
        // when
        assertThatThrownBy(spot::venueTime)
                .isInstanceOfSatisfying(VenueUnavailable.class, banned -> assertThat(banned.retryAt())
                        .isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(601)))
                .hasMessageStartingWith("the venue wants no requests from this address until ");
        int asked = venue.asked("/").size();
        // then
        assertThatThrownBy(futures::venueTime)
                .isInstanceOf(VenueUnavailable.class)
                .hasMessageEndingWith("nothing was sent");
        Instant until = governor.pausedUntil();
        RequestGovernor restarted = governor();
        BinanceRest again = rest(restarted, BinanceMarket.SPOT);
        assertThatThrownBy(again::instruments).isInstanceOf(VenueUnavailable.class);
        assertThat(restarted.pausedUntil()).isEqualTo(until);
        assertThat(venue.asked("/")).hasSize(asked);
        assertThat(Files.readString(folder.resolve("pause"))).isEqualTo(until + "\n");
        spot.close();
        futures.close();
        again.close();
    }

    @Test
    void shouldReadTheEndOfABanFromItsWords() {
        // given
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        String words = "{\"code\":-1003,\"msg\":\"Way too much request weight used; IP banned until 1767225900000.\"}";
        RawReply reply = new RawReply(
                418, OptionalInt.empty(), null, "application/json", words.getBytes(StandardCharsets.UTF_8));
        // when, then
        assertThat(ReplyJudge.judge(reply, now))
                .isInstanceOfSatisfying(ReplyJudge.Verdict.Rest.class, rest -> assertThat(rest.time())
                        .isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void shouldNeverShortenAPauseNorBelieveAnEndlessOne() {
        // given
        RequestGovernor governor = governor();
        // when
        Instant first = governor.pause(418, Duration.ofMinutes(10));
        Instant second = governor.pause(429, Duration.ofSeconds(1));
        Instant third = governor.pause(418, Duration.ofDays(4000));
        // then
        assertThat(second).isEqualTo(first);
        assertThat(third).isBefore(Instant.now().plus(Duration.ofDays(5)));
        assertThat(told).hasSize(2);
    }

    @Test
    void shouldGoOnWithoutAFileThatItCannotRead() throws Exception {
        // given
        Files.writeString(folder.resolve("pause"), "tomorrow");
        // when
        RequestGovernor governor = governor();
        // then
        assertThat(governor.pausedUntil()).isEqualTo(Instant.EPOCH);
        assertThat(told).hasSize(1).first().asString().startsWith("cannot read the pause of the venue in ");
    }

    private RequestGovernor governor() {
        return new RequestGovernor(folder.resolve("pause"), 0.5, Duration.ofSeconds(5), watch, LocalClock.MACHINE);
    }

    private BinanceRest rest(RequestGovernor governor, BinanceMarket market) {
        return new BinanceRest(
                venue.vertx(),
                RestSettings.at(market, venue.address()).withAttempts(3, Duration.ofMillis(10)),
                governor);
    }
}
