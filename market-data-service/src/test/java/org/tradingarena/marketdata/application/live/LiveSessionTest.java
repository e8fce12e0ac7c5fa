package org.tradingarena.marketdata.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.marketdata.application.live.LiveScene.BTC;
import static org.tradingarena.marketdata.application.live.LiveScene.ETH;
import static org.tradingarena.marketdata.application.live.LiveScene.FRAMES;
import static org.tradingarena.marketdata.application.live.LiveScene.START;
import static org.tradingarena.marketdata.application.live.LiveScene.competition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.marketdata.application.feed.FeedPhase;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;

class LiveSessionTest {

    @Test
    void shouldTellOneFrameForEverySecondAndSealAtTheBoundaries() {
        try (LiveScene scene = new LiveScene(START.minusSeconds(30))) {
            // given
            scene.read(competition());

            // when
            play(scene, 0);

            // then
            List<MarketFrame> frames = scene.log.frames();
            assertThat(frames)
                    .extracting(MarketFrame::frame)
                    .containsExactlyElementsOf(
                            LongStream.range(0, FRAMES).boxed().toList());
            assertThat(boundaries(frames)).extracting(Boundary::round).containsExactly(1, 2, 3, 4);
            assertThat(boundaries(frames)).extracting(Boundary::opensRound).containsExactly(true, true, true, false);
            assertThat(boundaries(frames)
                            .getFirst()
                            .snapshot()
                            .symbols()
                            .getFirst()
                            .timeframes()
                            .get(4)
                            .candles())
                    .as("4h candles of the warm-up")
                    .hasSize(2);
            assertThat(missing(frames)).containsExactly("7 ETH/USDT", "13 ETH/USDT");
            assertThat(scene.registry.counter("arena.feed.bars.missing").count())
                    .isEqualTo(2);
        }
    }

    @Test
    void shouldSealTheSameBytesWhenAnotherReplicaTakesOverAtAnyFrame() {
        try (LiveScene whole = new LiveScene(START.minusSeconds(30))) {
            // given
            whole.read(competition());
            play(whole, 0);
            List<MarketFrame> told = whole.log.frames();

            for (int from : List.of(1, 5, 8, 14, 19)) {
                // when
                try (LiveScene other = new LiveScene(START.plusSeconds(from).plusMillis(500))) {
                    told.subList(0, from).forEach(frame -> assertThat(other.log.append(frame))
                            .isCompleted());
                    other.read(competition());
                    play(other, from);

                    // then
                    assertThat(other.log.frames().stream().map(Canonical::sha256))
                            .as("taken over at frame %d", from)
                            .containsExactlyElementsOf(
                                    told.stream().map(Canonical::sha256).toList());
                    assertThat(other.registry
                                    .counter("arena.feed.rebuilds.differing")
                                    .count())
                            .isZero();
                }
            }
        }
    }

    @Test
    void shouldSayThatTheVenueTellsAnotherPastThanBefore() {
        try (LiveScene whole = new LiveScene(START.minusSeconds(30));
                LiveScene other = new LiveScene(START.plusSeconds(6))) {
            // given
            whole.read(competition());
            play(whole, 0);
            whole.log.frames().subList(0, 6).forEach(frame -> assertThat(other.log.append(frame))
                    .isCompleted());
            Candle otherPrices = LiveScene.candle(BTC, START, 60);
            other.venue.has(
                    BTC,
                    WarmUp.MINUTE,
                    new Candle(
                            START.minusSeconds(60),
                            otherPrices.open(),
                            otherPrices.high(),
                            otherPrices.low(),
                            otherPrices.close(),
                            otherPrices.volume(),
                            60));

            // when
            other.read(competition());
            play(other, 6);

            // then
            assertThat(other.registry.counter("arena.feed.rebuilds.differing").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldFillAnOutageWithRealBarsAndLeaveNoHole() {
        try (LiveScene scene = new LiveScene(START.minusSeconds(30))) {
            // given
            scene.read(competition());
            for (int second = 0; second < 6; second++) {
                second(scene, second);
            }
            scene.awaitFrames(6);

            // when: nothing comes for a while, then everything
            scene.clockAfterClose(6, Duration.ofSeconds(4));
            for (int second = 6; second < FRAMES; second++) {
                scene.trades(second);
            }
            scene.clockAfterClose(FRAMES - 1, Duration.ofMillis(50));
            scene.awaitFrames(FRAMES);

            // then
            assertThat(scene.log.frames())
                    .extracting(MarketFrame::frame)
                    .containsExactlyElementsOf(
                            LongStream.range(0, FRAMES).boxed().toList());
            assertThat(missing(scene.log.frames())).isEmpty();
        }
    }

    @Test
    void shouldOpenNoRoundAtABoundaryThatIsSealedLate() {
        try (LiveScene scene = new LiveScene(START.minusSeconds(30))) {
            // given
            scene.read(competition());
            for (int second = 0; second < 5; second++) {
                second(scene, second);
            }
            scene.awaitFrames(5);

            // when: the second boundary, at the close of frame 9, is seen 11 s late
            for (int second = 5; second < 10; second++) {
                scene.clockAfterClose(9, Duration.ofSeconds(11));
                scene.trades(second);
            }
            scene.awaitFrames(10);
            for (int second = 10; second < 15; second++) {
                scene.trades(second);
            }
            scene.awaitFrames(15);

            // then
            assertThat(boundaries(scene.log.frames()))
                    .extracting(Boundary::opensRound)
                    .containsExactly(true, false, true);
            assertThat(boundaries(scene.log.frames()))
                    .extracting(Boundary::round)
                    .containsExactly(1, 2, 3);
            assertThat(scene.registry.counter("arena.feed.boundaries.late").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldGoOnWhileTheCompetitionIsPausedAndEndWhenItIsStopped() {
        try (LiveScene scene = new LiveScene(START.minusSeconds(30))) {
            // given
            CompetitionChanged paused = Competitions.in(competition(), CompetitionStatus.PAUSED);
            scene.read(paused);

            // when
            for (int second = 0; second < 7; second++) {
                second(scene, second);
            }

            // then
            scene.awaitFrames(7);
            scene.read(Competitions.in(paused, CompetitionStatus.STOPPED));
            await().until(() -> scene.sessions.views().isEmpty());
            scene.trades(7);
            scene.clockAfterClose(9, Duration.ofSeconds(9));
            assertThat(scene.log.size()).isEqualTo(7);
        }
    }

    @Test
    void shouldWaitForAVenueThatIsAwayAndSaySo() {
        try (LiveScene scene = new LiveScene(START.plusSeconds(4))) {
            // given
            scene.venue.away(true);

            // when
            scene.read(competition());

            // then
            await().until(() -> Objects.equals(scene.view().code(), "VENUE_UNAVAILABLE"));
            assertThat(scene.view().phase()).isEqualTo(FeedPhase.OPENING);
            assertThat(scene.view().message()).isEqualTo("nobody answers at venue.test");
            scene.venue.away(false);
            for (int second = 0; second < 4; second++) {
                scene.trades(second);
            }
            scene.awaitFrames(4);
            assertThat(missing(scene.log.frames())).isEmpty();
        }
    }

    @Test
    void shouldRefuseAVenueThatIsNotTheOneOfTheLabel() {
        ArenaConfig simulated = ArenaConfig.fromEnvironment(Map.of(
                "ARENA_BINANCE_SPOT_URL", "http://127.0.0.1:1",
                "ARENA_BINANCE_SPOT_STREAM_URL", "ws://127.0.0.1:1"));
        try (LiveScene scene = new LiveScene(START, simulated.dataset("binance-spot"))) {
            // when
            scene.read(competition());

            // then
            await().until(() -> scene.view().phase() == FeedPhase.REFUSED);
            assertThat(scene.view().code()).isEqualTo("LABEL_CONTRADICTED");
            assertThat(scene.view().message()).contains("Simulated Binance spot");
        }
    }

    @Test
    void shouldBeginTheIndicatorsWhereTheHistoryOfTheVenueBegins() {
        try (LiveScene scene = new LiveScene(START.minusSeconds(30))) {
            // given
            scene.read(Competitions.running(
                    "live", Competitions.live(LiveScene.ANCHOR.minusSeconds(3600), START, 1, BTC, ETH)));

            // when: the history begins an hour after the anchor
            for (int second = 0; second < 10; second++) {
                second(scene, second);
            }
            scene.awaitFrames(10);

            // then
            assertThat(boundaries(scene.log.frames())
                            .getFirst()
                            .snapshot()
                            .symbols()
                            .getFirst()
                            .timeframes()
                            .get(4)
                            .candles())
                    .hasSize(2);
        }
    }

    /** Plays from a second on to the end; at two seconds nobody hears of one coin. */
    private static void play(LiveScene scene, int from) {
        for (int second = from; second < FRAMES; second++) {
            second(scene, second);
        }
        scene.awaitFrames(FRAMES);
    }

    private static void second(LiveScene scene, int second) {
        boolean silent = second == 7 || second == 13;
        scene.trades(BTC, second);
        if (!silent) {
            scene.trades(ETH, second);
        }
        scene.clockAfterClose(second, silent ? Duration.ofSeconds(5) : Duration.ofMillis(50));
        if (second > 3) {
            scene.awaitFrames(second + 1);
        }
    }

    private static List<Boundary> boundaries(List<MarketFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.boundary() != null)
                .map(frame -> Objects.requireNonNull(frame.boundary()))
                .toList();
    }

    private static List<String> missing(List<MarketFrame> frames) {
        return frames.stream()
                .flatMap(frame ->
                        frame.bars().stream().filter(Bar::missing).map(bar -> frame.frame() + " " + bar.symbol()))
                .toList();
    }
}
