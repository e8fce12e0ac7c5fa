package org.tradingarena.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.marketdata.Competitions.in;
import static org.tradingarena.marketdata.Competitions.running;
import static org.tradingarena.marketdata.application.live.TestVenues.BTC_USDT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.marketdata.application.live.TestVenues;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.MarketFrame;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class LiveMarketComponentTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int FRAMES = 10;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @TestHTTPResource("/")
    URI service;

    private ArenaTopics topics;

    @BeforeEach
    void connect() {
        topics = new ArenaTopics(broker);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void shouldMakeFramesOfTheCandlesOnTheTopicAndGoOnAfterTheFramesThatWereTold() {
        // given
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(6);
        CompetitionChanged competition = running("live-topic", Competitions.live(start, start, 1, BTC_USDT));

        // when: four seconds are told by one owner, and one of them never came
        topics.publish(1, competition);
        for (int second : List.of(0, 1, 3)) {
            candle(start, second);
        }
        List<MarketFrame> before = topics.awaitFrames("live-topic", frames -> frames.size() == 4);
        topics.publish(1, in(competition, CompetitionStatus.STOPPED));
        await().until(() -> !get("/api/sessions").contains("live-topic"));
        CompetitionChanged again = in(
                in(in(competition, CompetitionStatus.RUNNING), CompetitionStatus.RUNNING), CompetitionStatus.RUNNING);
        topics.publish(1, again);
        for (int second = 2; second < FRAMES; second++) {
            candle(start, second);
        }
        List<MarketFrame> all = topics.awaitFrames("live-topic", frames -> frames.size() == FRAMES);

        // then: the other goes on, and a candle that comes too late changes nothing
        assertThat(all)
                .extracting(MarketFrame::frame)
                .containsExactlyElementsOf(LongStream.range(0, FRAMES).boxed().toList());
        assertThat(before.get(2).bars().getFirst().missing()).isTrue();
        assertThat(all.get(2)).isEqualTo(before.get(2));
        assertThat(all.subList(3, FRAMES)).flatExtracting(MarketFrame::bars).noneMatch(Bar::missing);
        assertThat(Objects.requireNonNull(all.getLast().boundary()).round()).isEqualTo(2);
        topics.publish(1, in(again, CompetitionStatus.FINISHED));
    }

    @Test
    void shouldTellWhatTheVenueLists() {
        assertThat(get("/api/venues/binance-spot/instruments?symbols=BTC/USDT,NO/PE"))
                .contains("\"symbol\":\"BTC/USDT\"", "\"status\":\"TRADING\"", "\"tickSize\":\"0.01\"")
                .contains("\"lotStep\":\"0.00001\"", "\"minNotional\":\"5\"", "\"unknown\":[\"NO/PE\"]")
                .contains("\"simulated\":false");
        assertThat(get("/api/venues/binance-spot/instruments?symbols=BTCUSDT")).contains("SYMBOL_INVALID");
        assertThat(get("/api/venues/bitstamp-2013/instruments?symbols=BTC/USD")).contains("DATASET_UNKNOWN");
    }

    private void candle(Instant start, int second) {
        Instant openTime = start.plusSeconds(second);
        topics.publish(new CandleClosed("binance-spot", SECOND, openTime, TestVenues.second(openTime)));
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(service.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
