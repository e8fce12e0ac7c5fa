package org.tradingarena.marketdata.adapter.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.adapter.binance.VenueScene.PERPETUAL;
import static org.tradingarena.marketdata.adapter.binance.VenueScene.SPOT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** Everything a venue can do wrong, played twenty times as fast: the candles told are those of the trades, or announced. */
class VenueFaultsTest {

    private static final int SPEED = 20;
    private static final Instant START = Instant.parse("2025-03-01T07:59:20Z");
    private static final VenueTape TAPE = CandleTape.synthetic(List.of("BTCUSDT", "DOGEUSDT"), 11);

    private @Nullable VenueScene scene;

    @AfterEach
    void close() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void shouldTellExactlyTheCandlesOfTheTradesAndFundingWhenNothingGoesWrong() {
        // given
        VenueScene calm = playing(VenueScene.patient());

        // when
        calm.awaitTold(at(70));

        // then
        calm.expectTruth(at(70));
        assertThat(calm.gaps()).isEmpty();
        assertThat(calm.count("arena.ingest.corrections")).isZero();
        List<CandleClosed> candles = calm.told(PERPETUAL, "BTC/USDT").of(CandleClosed.class);
        assertThat(candles.stream()
                        .filter(candle -> candle.bar().fundingRate() != null)
                        .map(CandleClosed::openTime))
                .containsExactly(Instant.parse("2025-03-01T08:00:00Z"));
        assertThat(candles.getLast().bar().mark()).isNotNull();
        assertThat(candles.getLast().bar().openInterest()).isNotNull();
    }

    @Test
    void shouldFillACutOfFortySecondsInOneBackfillWithoutAGap() {
        // given
        VenueScene cut = playing(VenueScene.patient());
        Instant base = cut.settled(at(15));
        double before = cut.count("arena.ingest.backfills", "market", SPOT);

        // when
        cut.venue().strike(VenueFaultRule.of(VenueFault.CUT).between(base, base.plusSeconds(40)));
        cut.awaitTold(base.plusSeconds(55));

        // then
        cut.expectTruth(base.plusSeconds(55));
        assertThat(cut.gaps()).isEmpty();
        assertThat(cut.count("arena.ingest.backfills", "market", SPOT) - before).isEqualTo(2);
    }

    @Test
    void shouldAnnounceAGapAndRepairItWhenRestIsDownDuringTheCut() {
        // given
        VenueScene cut = playing(VenueScene.timings(Duration.ofSeconds(10)));
        Instant base = cut.settled(at(15));

        // when
        cut.venue()
                .strike(
                        VenueFaultRule.of(VenueFault.CUT).between(base.plusSeconds(5), base.plusSeconds(45)),
                        VenueFaultRule.of(VenueFault.REFUSED).between(base, base.plusSeconds(85)));
        cut.awaitTold(base.plusSeconds(95));
        cut.awaitRepaired(base.plusSeconds(95));

        // then
        cut.expectTruth(base.plusSeconds(95));
        for (String market : List.of(SPOT, PERPETUAL)) {
            List<GapDetected> gaps = cut.told(market, "BTC/USDT").of(GapDetected.class);
            assertThat(gaps).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.HISTORY_UNAVAILABLE);
            assertThat(cut.told(market, "BTC/USDT").of(GapRepaired.class)).isNotEmpty();
        }
    }

    @Test
    void shouldReconnectWhenAConnectionIsSilentThoughItsPingsAreAlive() {
        // given
        VenueScene silent = playing(VenueScene.patient());
        Instant base = silent.settled(at(15));

        // when
        silent.venue().strike(VenueFaultRule.of(VenueFault.SILENCE).until(Duration.ofMinutes(10)));
        silent.awaitTold(base.plusSeconds(45));

        // then
        silent.expectTruth(base.plusSeconds(45));
        assertThat(silent.gaps()).isEmpty();
        Awaitility.await().until(() -> silent.count("arena.ingest.reconnects", "cause", "silence") >= 2);
        assertThat(silent.count("arena.ingest.resubscriptions")).isPositive();
    }

    @Test
    void shouldConnectAgainAfterADropAndRefusedHandshakes() {
        // given
        VenueScene dropped = playing(VenueScene.patient());
        Instant base = dropped.settled(at(15));

        // when
        dropped.venue()
                .strike(
                        VenueFaultRule.of(VenueFault.DROP),
                        VenueFaultRule.of(VenueFault.NO_HANDSHAKE).until(Duration.ofSeconds(20)));
        dropped.awaitTold(base.plusSeconds(55));

        // then
        dropped.expectTruth(base.plusSeconds(55));
        assertThat(dropped.gaps()).isEmpty();
        assertThat(dropped.count("arena.ingest.reconnects", "cause", "lost")).isEqualTo(2);
        assertThat(dropped.venue().counts().streams().refused()).isPositive();
    }

    @Test
    void shouldOpenTheNewConnectionBeforeTheOldOneEndsWhenItGrowsOld() {
        // given
        ConnectionTimings early = new ConnectionTimings(
                Duration.ofSeconds(25),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2));
        VenueScene renewing = playing(VenueScene.patient(), early);

        // when
        renewing.venue().strike(VenueFaultRule.of(VenueFault.DAY_CUT).lag(Duration.ofSeconds(90)));
        renewing.awaitTold(at(90));

        // then
        renewing.expectTruth(at(90));
        assertThat(renewing.gaps()).isEmpty();
        assertThat(renewing.count("arena.ingest.reconnects", "cause", "age")).isGreaterThanOrEqualTo(4);
        assertThat(renewing.count("arena.ingest.reconnects", "cause", "lost")).isZero();
        assertThat(renewing.venue().counts().streams().closed()).doesNotContainKey("day-cut");
    }

    @Test
    void shouldComeBackWhenTheVenueEndsAConnectionEarly() {
        // given
        VenueScene ended = playing(VenueScene.patient());

        // when
        ended.venue().strike(VenueFaultRule.of(VenueFault.DAY_CUT).lag(Duration.ofSeconds(30)));
        ended.awaitTold(at(90));

        // then
        ended.expectTruth(at(90));
        assertThat(ended.gaps()).isEmpty();
        assertThat(Objects.requireNonNull(
                        ended.venue().counts().streams().closed().get("day-cut")))
                .isGreaterThanOrEqualTo(2L);
    }

    @Test
    void shouldChangeConnectionsWithOverlapWhenTheVenueAnnouncesAShutdown() {
        // given
        VenueScene warned = playing(VenueScene.patient());
        Instant base = warned.settled(at(15));
        double asked = warned.count("arena.ingest.backfills");

        // when
        warned.venue().strike(VenueFaultRule.of(VenueFault.SERVER_SHUTDOWN).lag(Duration.ofSeconds(60)));
        warned.awaitTold(base.plusSeconds(75));

        // then
        warned.expectTruth(base.plusSeconds(75));
        assertThat(warned.gaps()).isEmpty();
        assertThat(warned.count("arena.ingest.reconnects", "cause", "shutdown")).isEqualTo(2);
        assertThat(warned.count("arena.ingest.reconnects", "cause", "lost")).isZero();
        assertThat(warned.count("arena.ingest.backfills") - asked)
                .as("backfills, for nothing was missing")
                .isZero();
    }

    @Test
    void shouldTellACorrectionWhenTheVenueSendsACandleAgainWithOtherNumbers() {
        // given
        VenueScene corrected = playing(VenueScene.patient());
        Instant base = corrected.settled(at(15));

        // when
        corrected
                .venue()
                .strike(VenueFaultRule.of(VenueFault.CORRECTED)
                        .forSymbol("BTCUSDT")
                        .between(base, base.plusSeconds(1))
                        .lag(Duration.ofSeconds(3)));
        corrected.awaitTold(base.plusSeconds(20));

        // then
        List<CandleCorrected> corrections = corrected.told(SPOT, "BTC/USDT").of(CandleCorrected.class);
        assertThat(corrections).hasSize(1);
        assertThat(corrections.getFirst().openTime()).isEqualTo(base);
        assertThat(corrections.getFirst().after())
                .isNotEqualTo(corrections.getFirst().before());
    }

    @Test
    void shouldAnnounceAnOutageWhenTheVenueItselfHasNothing() {
        // given
        VenueScene outage = playing(VenueScene.timings(Duration.ofSeconds(10)));
        Instant base = outage.settled(at(15));

        // when
        outage.venue().strike(VenueFaultRule.of(VenueFault.MISSING).between(base, base.plusSeconds(35)));
        outage.awaitTold(base.plusSeconds(60));

        // then
        List<GapDetected> gaps = outage.told(SPOT, "BTC/USDT").of(GapDetected.class);
        assertThat(gaps).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.VENUE_OUTAGE);
        assertThat(gaps.getFirst().from()).isEqualTo(base);
        assertThat(gaps.getLast().to()).isEqualTo(base.plusSeconds(35));
        assertThat(outage.told(SPOT, "BTC/USDT").candles().subMap(base, base.plusSeconds(35)))
                .isEmpty();
        outage.expectTruthFrom(base.plusSeconds(36), base.plusSeconds(60));
    }

    @Test
    void shouldTellThatTradingIsHaltedWhenTheVenueSaysSo() {
        // given
        VenueScene halted = playing(VenueScene.timings(Duration.ofSeconds(10)));
        Instant base = halted.settled(at(15));

        // when
        halted.venue()
                .strike(VenueFaultRule.of(VenueFault.HALTED)
                        .forSymbol("BTCUSDT")
                        .between(base, base.plusSeconds(50)));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> halted.gaps().stream()
                .anyMatch(gap -> gap.reason() == GapReason.HALTED));

        // then
        assertThat(halted.gaps()).noneMatch(gap -> gap.symbol().value().equals("DOGE/USDT"));
    }

    @Test
    void shouldReadTheCandlesOfAVenueWhoseClockIsOff() {
        // given
        VenueScene shifted = playing(
                VenueScene.patient(),
                ConnectionTimings.DEFAULTS,
                VenueFaultRule.of(VenueFault.CLOCK_SHIFT).lag(Duration.ofMillis(1_300)));

        // when
        shifted.awaitTold(at(60));

        // then
        assertThat(shifted.gaps()).isEmpty();
        assertThat(shifted.ingest().view().markets())
                .isNotEmpty()
                .allMatch(market -> market.clockOffset().toMillis() > 600);
    }

    @Test
    void shouldReadMessagesThatAreSplitDoubledReorderedAndBroken() {
        // given
        VenueScene messy = playing(VenueScene.patient());
        Instant base = messy.settled(at(15));

        // when
        messy.venue()
                .strike(
                        VenueFaultRule.of(VenueFault.SPLIT).occasions(1, 200).size(700),
                        VenueFaultRule.of(VenueFault.DUPLICATE).occasions(201, 400),
                        VenueFaultRule.of(VenueFault.REORDER).occasions(401, 440),
                        VenueFaultRule.of(VenueFault.HALF_MESSAGE).occasions(441, 480));
        messy.awaitTold(base.plusSeconds(105));

        // then
        messy.expectTruth(base.plusSeconds(105));
        assertThat(messy.gaps()).isEmpty();
        assertThat(messy.count("arena.ingest.unreadable")).isEqualTo(40);
    }

    @Test
    void shouldConnectToNothingWhenNobodyNeedsASymbol() {
        // given
        scene = new VenueScene(TAPE, START, SPEED, VenueScene.patient(), ConnectionTimings.DEFAULTS);

        // then
        assertThat(scene.venue().counts().streams().opened()).isZero();
        assertThat(scene.venue().counts().requests()).isEmpty();
        assertThat(scene.ingest().view().connections()).isEmpty();
    }

    private VenueScene playing(IngestTimings timings) {
        return playing(timings, ConnectionTimings.DEFAULTS);
    }

    private VenueScene playing(IngestTimings timings, ConnectionTimings connections, VenueFaultRule... faults) {
        VenueScene playing = new VenueScene(TAPE, START, SPEED, timings, connections, faults);
        scene = playing;
        for (String symbol : List.of("BTC/USDT", "DOGE/USDT")) {
            playing.own(SPOT, symbol);
            playing.own(PERPETUAL, symbol);
        }
        playing.release();
        return playing;
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
