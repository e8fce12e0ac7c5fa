package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.schema.types.Price;

class BinanceRestTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LONG_AGO = Instant.parse("2024-03-01T00:00:00Z");

    private final RequestGovernor governor = new RequestGovernor(null, 0.5, VenueWatch.NOBODY);
    private ScriptedVenue venue;
    private BinanceRest rest;

    @BeforeEach
    void open() throws Exception {
        venue = new ScriptedVenue();
        rest = new BinanceRest(venue.vertx(), RestSettings.at(BinanceMarket.SPOT, venue.address()), governor);
    }

    @AfterEach
    void close() throws Exception {
        rest.close();
        venue.close();
    }

    @Test
    void shouldReadARangeOverSeveralPages() throws Exception {
        // when
        List<Candle> candles = rest.candles("BTCUSDT", MINUTE, LONG_AGO, LONG_AGO.plus(MINUTE.multipliedBy(2_500)));
        // then
        assertThat(candles).hasSize(2_500);
        for (int index = 0; index < candles.size(); index++) {
            Instant open = LONG_AGO.plus(MINUTE.multipliedBy(index));
            assertThat(candles.get(index).openTime()).isEqualTo(open);
            assertThat(candles.get(index).close())
                    .isEqualTo(Price.of(ScriptedVenue.close(open.toEpochMilli(), 60_000)));
        }
        assertThat(venue.asked(ScriptedVenue.CANDLES)).hasSizeBetween(3, 4);
        assertThat(venue.asked(ScriptedVenue.DESCRIPTION)).hasSize(1);
        assertThat(governor.weightLimit(BinanceMarket.SPOT)).isEqualTo(6_000);
        assertThat(governor.weightUsed(BinanceMarket.SPOT)).isBetween(7, 40);
    }

    @Test
    void shouldReadHistoryOnlyOnce() throws Exception {
        // given
        Instant to = LONG_AGO.plus(MINUTE.multipliedBy(700));
        List<Candle> first = rest.candles("BTCUSDT", MINUTE, LONG_AGO, to);
        int asked = venue.asked("/").size();
        // when
        List<Candle> again = rest.candles("BTCUSDT", MINUTE, LONG_AGO, to);
        List<Candle> part = rest.candles(
                "BTCUSDT", MINUTE, LONG_AGO.plus(MINUTE.multipliedBy(100)), LONG_AGO.plus(MINUTE.multipliedBy(103)));
        // then
        assertThat(again).isEqualTo(first);
        assertThat(part).isEqualTo(first.subList(100, 103));
        assertThat(venue.asked("/")).hasSize(asked);
    }

    @Test
    void shouldAskForTheTailAloneWhenTheBeginIsKnown() throws Exception {
        // given
        rest.candles("BTCUSDT", MINUTE, LONG_AGO, LONG_AGO.plus(MINUTE.multipliedBy(10)));
        // when
        List<Candle> candles = rest.candles("BTCUSDT", MINUTE, LONG_AGO, LONG_AGO.plus(MINUTE.multipliedBy(12)));
        // then
        assertThat(candles).hasSize(12);
        assertThat(venue.asked(ScriptedVenue.CANDLES).getLast()).contains("limit=2&");
    }

    @Test
    void shouldShareOneRequestAmongAllWhoAskAtOnce() throws Exception {
        // given
        rest.candles("BTCUSDT", MINUTE, LONG_AGO, LONG_AGO.plus(MINUTE));
        int before = venue.asked(ScriptedVenue.CANDLES).size();
        Instant day = LONG_AGO.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);
        CountDownLatch held = new CountDownLatch(1);
        String rows = "[" + ScriptedVenue.row(day.toEpochMilli(), 60_000) + "]";
        venue.next(
                ScriptedVenue.CANDLES,
                request -> Thread.startVirtualThread(() -> {
                    try {
                        held.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    ScriptedVenue.reply(200, rows).accept(request);
                }));
        Instant first = Instant.ofEpochSecond(Math.floorDiv(day.getEpochSecond(), 60_000L) * 60_000L);
        // when
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger begun = new AtomicInteger();
            Callable<List<Candle>> ask = () -> {
                begun.incrementAndGet();
                return rest.candles("BTCUSDT", MINUTE, first, first.plus(MINUTE));
            };
            List<Future<List<Candle>>> answers = new ArrayList<>();
            for (int caller = 0; caller < 50; caller++) {
                answers.add(callers.submit(ask));
            }
            await().until(() ->
                    begun.get() == 50 && venue.asked(ScriptedVenue.CANDLES).size() > before);
            held.countDown();
            // then
            for (Future<List<Candle>> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(venue.asked(ScriptedVenue.CANDLES)).hasSizeBetween(before + 1, before + 2);
    }

    @Test
    void shouldLeaveOutTheCandleThatTheVenueHasNotClosed() throws Exception {
        // given
        Instant now = venue.now();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        // when
        List<Candle> candles =
                rest.candles("BTCUSDT", MINUTE, minute.minus(MINUTE.multipliedBy(5)), now.plus(Duration.ofHours(1)));
        // then
        Instant last = candles.getLast().openTime();
        assertThat(last.plus(MINUTE)).isBeforeOrEqualTo(venue.now());
        assertThat(last).isAfterOrEqualTo(minute.minus(MINUTE.multipliedBy(2)));
    }

    @Test
    void shouldAskAgainForWhatWasMissingALittleAgoAndNeverMakeItUp() throws Exception {
        // given
        Instant from = venue.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        Instant to = from.plus(Duration.ofHours(1));
        venue.lose(from.plus(MINUTE.multipliedBy(20)), from.plus(MINUTE.multipliedBy(25)));
        // when
        List<Candle> holed = rest.candles("BTCUSDT", MINUTE, from, to);
        venue.lose(Instant.EPOCH, Instant.EPOCH);
        List<Candle> filled = rest.candles("BTCUSDT", MINUTE, from, to);
        // then
        assertThat(holed).hasSize(55);
        assertThat(filled).hasSize(60);
    }

    @Test
    void shouldRememberHolesOfLongAgo() throws Exception {
        // given
        venue.lose(LONG_AGO.plus(MINUTE.multipliedBy(20)), LONG_AGO.plus(MINUTE.multipliedBy(25)));
        Instant to = LONG_AGO.plus(MINUTE.multipliedBy(60));
        rest.candles("BTCUSDT", MINUTE, LONG_AGO, to);
        int asked = venue.asked(ScriptedVenue.CANDLES).size();
        // when
        List<Candle> again = rest.candles("BTCUSDT", MINUTE, LONG_AGO, to);
        // then
        assertThat(again).hasSize(55);
        assertThat(venue.asked(ScriptedVenue.CANDLES)).hasSize(asked);
    }

    @Test
    void shouldKeepInstrumentsUntilTheyAreForgotten() throws Exception {
        // when
        List<VenueInstrument> instruments = rest.instruments();
        rest.instruments();
        rest.refreshInstruments();
        rest.instruments();
        // then
        assertThat(instruments)
                .extracting(instrument -> instrument.symbol().value())
                .containsExactly("BTC/USDT");
        assertThat(venue.asked(ScriptedVenue.DESCRIPTION)).hasSize(2);
    }

    @Test
    void shouldRefuseWhatTheVenueDoesNotHave() throws Exception {
        // given
        BinanceRest futures =
                new BinanceRest(venue.vertx(), RestSettings.at(BinanceMarket.USD_M, venue.address()), governor);
        // when, then
        assertThatThrownBy(() -> futures.candles("BTCUSDT", Duration.ofSeconds(1), LONG_AGO, LONG_AGO.plusSeconds(9)))
                .isInstanceOfSatisfying(VenueRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(-1120))
                .hasMessage("candles of 1 s are not to be had on USD_M");
        assertThatThrownBy(() -> rest.candles("BTC/USDT", MINUTE, LONG_AGO, LONG_AGO.plusSeconds(60)))
                .isInstanceOfSatisfying(VenueRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(-1121));
        assertThatThrownBy(() -> rest.markPrice("BTCUSDT")).isInstanceOf(VenueRefused.class);
        assertThat(venue.asked("/")).isEmpty();
        futures.close();
    }

    @Test
    void shouldWarnWhenTheLocalClockIsOff() throws Exception {
        // given
        venue.shiftClock(Duration.ofMillis(1_300));
        // when
        Instant time = rest.venueTime();
        // then
        assertThat(Duration.between(venue.now(), time).abs()).isLessThan(Duration.ofMillis(250));
        assertThat(rest.clockOffset()).isBetween(Duration.ofMillis(1_050), Duration.ofMillis(1_550));
        assertThat(rest.clockWarning())
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("the local clock is 1.").contains(" s behind the venue's"));
    }

    /** The figure of docs/performance.md. */
    @Test
    void shouldAnswerFiveTimeframesFromTheCacheInLessThanFiveMilliseconds() throws Exception {
        // given
        List<Duration> timeframes = List.of(
                MINUTE, Duration.ofMinutes(3), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(5));
        for (Duration timeframe : timeframes) {
            lastHundred(timeframe);
        }
        int asked = venue.asked(ScriptedVenue.CANDLES).size();
        long[] nanos = new long[500];
        // when
        for (int turn = 0; turn < nanos.length; turn++) {
            long begun = System.nanoTime();
            for (Duration timeframe : timeframes) {
                assertThat(lastHundred(timeframe)).hasSize(100);
            }
            nanos[turn] = System.nanoTime() - begun;
        }
        // then
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "cache hit of 5 timeframes x 100 candles: p50 %.3f ms, p99 %.3f ms, n = %d%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos.length);
        assertThat(venue.asked(ScriptedVenue.CANDLES)).hasSize(asked);
        assertThat(nanos[nanos.length / 2]).isLessThan(5_000_000);
    }

    private List<Candle> lastHundred(Duration timeframe) throws Exception {
        Instant to = LONG_AGO.plus(Duration.ofDays(31));
        return rest.candles("BTCUSDT", timeframe, to.minus(timeframe.multipliedBy(100)), to);
    }
}
