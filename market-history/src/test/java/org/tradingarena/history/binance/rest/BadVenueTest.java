package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradingarena.history.binance.rest.ScriptedVenue.reply;

import io.vertx.core.http.HttpServerRequest;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;

/** What a venue can answer wrongly, each with the words that an operator reads. */
class BadVenueTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant FROM = Instant.parse("2024-03-01T00:00:00Z");
    private static final String SOUND = "[" + ScriptedVenue.row(FROM.toEpochMilli(), 60_000) + "]";

    private ScriptedVenue venue;
    private BinanceRest rest;

    @BeforeEach
    void open() throws Exception {
        venue = new ScriptedVenue();
        rest = new BinanceRest(
                venue.vertx(),
                RestSettings.at(BinanceMarket.SPOT, venue.address())
                        .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(700))
                        .withAttempts(3, Duration.ofMillis(20))
                        .withBodyBytes(100_000),
                new RequestGovernor(null, 0.5, VenueWatch.NOBODY));
        rest.venueTime();
        rest.instruments();
    }

    @AfterEach
    void close() throws Exception {
        rest.close();
        venue.close();
    }

    @Test
    void shouldSayThatItGotHtml() {
        // when, then
        assertUnavailable(
                "answered HTML instead of JSON: '<html> <head><title>Maintenance</title></head></html>'",
                1,
                reply(200, "<html>\n<head><title>Maintenance</title></head></html>", "content-type", "text/html"));
    }

    @Test
    void shouldSayThatTheAnswerEndsTooEarly() {
        // when, then
        assertUnavailable(
                "answered what cannot be used: row 1: the JSON ends too early, at byte 60",
                1,
                reply(200, SOUND.substring(0, 60)));
    }

    @Test
    void shouldSayThatTheAnswerHasAnotherShape() {
        // when, then
        assertUnavailable(
                "answered what cannot be used: the answer is not an array: '{'", 1, reply(200, "{\"candles\":[]}"));
        assertUnavailable("answered nothing instead of JSON: ''", 1, reply(200, ""));
    }

    @Test
    void shouldRefuseAnImpossibleCandle() {
        // when, then
        assertUnavailable(
                "row 1: low 1 is above open 0.5",
                1,
                reply(200, SOUND.replace("\"100.00000000\",\"100000", "\"0.5\",\"100000")));
    }

    @Test
    void shouldAskAgainAfterServerErrorsAndBrokenConnections() throws Exception {
        // given
        int before = asked();
        venue.next(ScriptedVenue.CANDLES, reply(503, "Service Unavailable"), request -> request.connection()
                .close());
        // when
        assertThat(rest.candles("BTCUSDT", MINUTE, FROM, FROM.plus(MINUTE))).hasSize(1);
        // then
        assertThat(asked() - before).isEqualTo(3);
    }

    @Test
    void shouldGiveUpAfterTheBoundOfAttempts() {
        // when, then
        assertUnavailable(
                "answered status 503: '<h1>503</h1>' (the last of 3 attempts)",
                3,
                reply(503, "<h1>503</h1>"),
                reply(502, "x"),
                reply(503, "<h1>503</h1>"));
        assertUnavailable(
                "answered status 500: -1000 An unknown error occurred. (the last of 3 attempts)",
                3,
                reply(500, "{\"code\":-1000,\"msg\":\"An unknown error occurred.\"}"),
                reply(500, "{\"code\":-1000,\"msg\":\"An unknown error occurred.\"}"),
                reply(500, "{\"code\":-1000,\"msg\":\"An unknown error occurred.\"}"));
    }

    @Test
    void shouldNotWaitForeverForAReply() {
        // when, then
        assertUnavailable(
                "no whole reply within 700 ms (the last of 3 attempts)",
                3,
                request -> {},
                request -> {},
                request -> request.response().setChunked(true).write("["));
    }

    @Test
    void shouldCutAReplyThatIsTooLarge() {
        // given
        String large = "[" + " ".repeat(200_000) + "]";
        // when, then
        assertUnavailable(
                "the reply has more than 100000 bytes (the last of 3 attempts)",
                3,
                reply(200, large),
                reply(200, large),
                reply(200, large));
    }

    @Test
    void shouldNotFollowARedirectNorAskTheFirewallAgain() {
        // when, then
        assertUnavailable("answered status 302: ''", 1, reply(302, "", "location", "http://127.0.0.1:1/"));
        assertUnavailable(
                "answered status 403: '<html>403 Forbidden</html>' (its firewall; fewer requests may help)",
                1,
                reply(403, "<html>403 Forbidden</html>"));
    }

    @Test
    void shouldTellTheVenuesOwnRefusal() {
        // given
        venue.next(ScriptedVenue.CANDLES, reply(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}"));
        // when, then
        assertThatThrownBy(() -> rest.candles("NOSUCHCOIN", MINUTE, FROM, FROM.plus(MINUTE)))
                .isInstanceOfSatisfying(VenueRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(-1121))
                .hasMessageStartingWith("GET /api/v3/klines?limit=")
                .hasMessageEndingWith("of " + venue.address().getAuthority() + ": refused: -1121 Invalid symbol.");
    }

    @Test
    void shouldSayWhereNobodyListens() throws Exception {
        // given
        int free;
        try (ServerSocket probe = new ServerSocket(0)) {
            free = probe.getLocalPort();
        }
        BinanceRest nobody = new BinanceRest(
                venue.vertx(),
                RestSettings.at(BinanceMarket.SPOT, URI.create("http://127.0.0.1:" + free))
                        .withAttempts(2, Duration.ofMillis(5)),
                new RequestGovernor(null, 0.5, VenueWatch.NOBODY));
        // when, then
        assertThatThrownBy(nobody::venueTime)
                .isInstanceOf(VenueUnavailable.class)
                .hasMessage("GET /api/v3/time of 127.0.0.1:" + free + ": no connection to 127.0.0.1:" + free
                        + " (the last of 2 attempts)");
        nobody.close();
    }

    @Test
    void shouldSayThatTlsFailed() {
        // given
        BinanceRest tls = new BinanceRest(
                venue.vertx(),
                RestSettings.at(
                                BinanceMarket.SPOT,
                                URI.create(
                                        "https://127.0.0.1:" + venue.address().getPort()))
                        .withAttempts(1, Duration.ofMillis(5)),
                new RequestGovernor(null, 0.5, VenueWatch.NOBODY));
        // when, then
        assertThatThrownBy(tls::venueTime)
                .isInstanceOf(VenueUnavailable.class)
                .hasMessageContaining("TLS with 127.0.0.1:" + venue.address().getPort() + " failed: ");
        tls.close();
    }

    @Test
    void shouldRefuseAnAddressThatIsNone() {
        // when, then
        assertThatThrownBy(() -> RestSettings.at(BinanceMarket.SPOT, URI.create("data-api.binance.vision")))
                .hasMessage("not the address of a venue: 'data-api.binance.vision'; write http:// or https:// and a"
                        + " host, such as https://data-api.binance.vision");
    }

    @SafeVarargs
    private void assertUnavailable(String words, int attempts, Consumer<HttpServerRequest>... answers) {
        int before = asked();
        venue.next(ScriptedVenue.CANDLES, answers);
        assertThatThrownBy(() -> rest.candles("BTCUSDT", MINUTE, FROM, FROM.plus(MINUTE)))
                .isInstanceOf(VenueUnavailable.class)
                .hasMessageContaining(words);
        assertThat(asked() - before).isEqualTo(attempts);
    }

    private int asked() {
        return venue.asked(ScriptedVenue.CANDLES).size();
    }
}
