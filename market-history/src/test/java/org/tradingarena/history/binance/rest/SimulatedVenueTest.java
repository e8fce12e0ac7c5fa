package org.tradingarena.history.binance.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.simulators.binance.BinanceVenue;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.tape.CandleTape;

/** The client against the simulator of the venue, whose author shares no code with it. */
class SimulatedVenueTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final CandleTape TAPE = CandleTape.synthetic(List.of("BTCUSDT", "ETHUSDT"), 7);
    private static final Instant PAST = Instant.parse("2024-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldReadCandlesOfBothMarketsThatItsTradesAddUpTo() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        for (BinanceMarket market : BinanceMarket.values()) {
            BinanceRest rest = rest(venue, market, governor());
            Instant to = PAST.plus(MINUTE.multipliedBy(1_500));
            // when
            List<Candle> candles = rest.candles("BTCUSDT", MINUTE, PAST, to);
            List<Candle> bulk = rest.bulk().candles("BTCUSDT", MINUTE, PAST, to);
            List<AggregateTrade> trades = rest.trades("BTCUSDT", PAST, PAST.plus(MINUTE.multipliedBy(70)));
            // then
            assertThat(candles).hasSize(1_500);
            assertThat(bulk).isEqualTo(candles);
            for (int index = 0; index < 70; index++) {
                Candle candle = candles.get(index);
                assertThat(candle.openTime()).isEqualTo(PAST.plus(MINUTE.multipliedBy(index)));
                List<AggregateTrade> within = trades.stream()
                        .filter(trade ->
                                trade.time().truncatedTo(ChronoUnit.MINUTES).equals(candle.openTime()))
                        .toList();
                assertThat(within.stream().map(AggregateTrade::quantity).reduce(Quantity.ZERO, Quantity::plus))
                        .isEqualTo(candle.volume());
                assertThat(within.stream().mapToLong(AggregateTrade::trades).sum())
                        .isEqualTo(candle.trades());
                assertThat(within.getFirst().price()).isEqualTo(candle.open());
                assertThat(within.getLast().price()).isEqualTo(candle.close());
            }
            assertThat(trades).allMatch(trade -> trade.time().isBefore(PAST.plus(MINUTE.multipliedBy(70))));
        }
    }

    @Test
    void shouldReadTradesByIdWithoutAHole() throws Exception {
        // given
        BinanceVenue venue = open(
                BinanceVenue.on(TAPE).startingAt(PAST.plus(Duration.ofHours(3))).start());
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor());
        // when
        List<AggregateTrade> trades = rest.trades("BTCUSDT", PAST, PAST.plus(MINUTE.multipliedBy(70)));
        // then
        assertThat(trades).hasSizeGreaterThan(2_000);
        for (int index = 1; index < trades.size(); index++) {
            assertThat(trades.get(index).id()).isEqualTo(trades.get(index - 1).id() + 1);
        }
        assertThat(rest.trades("BTCUSDT", trades.get(7).id(), 5)).isEqualTo(trades.subList(7, 12));
    }

    @Test
    void shouldReadSecondsOnSpotOnly() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        RequestGovernor governor = governor();
        // when
        List<Candle> seconds = rest(venue, BinanceMarket.SPOT, governor)
                .candles("ETHUSDT", Duration.ofSeconds(1), PAST, PAST.plusSeconds(90));
        // then
        assertThat(seconds).hasSize(90);
        assertThatThrownBy(() -> rest(venue, BinanceMarket.USD_M, governor)
                        .candles("ETHUSDT", Duration.ofSeconds(1), PAST, PAST.plusSeconds(90)))
                .isInstanceOf(VenueRefused.class);
    }

    @Test
    void shouldReadWhatPerpetualsHave() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        BinanceRest rest = rest(venue, BinanceMarket.USD_M, governor());
        // when
        List<FundingRate> fundings = rest.fundings("BTCUSDT", PAST, PAST.plus(Duration.ofDays(2)));
        List<Candle> marks = rest.markCandles("BTCUSDT", PAST, PAST.plus(Duration.ofMinutes(30)));
        // then
        assertThat(fundings).hasSize(6).allSatisfy(funding -> assertThat(
                        funding.time().getEpochSecond() % 28_800)
                .isZero());
        assertThat(marks).hasSize(30).allMatch(candle -> candle.volume().isZero() && candle.trades() == 0);
        assertThat(rest.markPrice("BTCUSDT").nextFunding()).isAfter(rest.venueTime());
        assertThat(rest.openInterest("BTCUSDT")).isGreaterThan(BigDecimal.ZERO);
    }

    @Test
    void shouldTellUnknownAndHaltedSymbols() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        venue.strike(VenueFaultRule.of(VenueFault.HALTED).forSymbol("ETHUSDT"));
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor());
        // when, then
        assertThat(rest.instruments())
                .filteredOn(instrument -> instrument.venueSymbol().equals("ETHUSDT"))
                .singleElement()
                .satisfies(instrument -> assertThat(instrument.status()).isEqualTo(TradingStatus.HALTED));
        assertThatThrownBy(() -> rest.candles("NOSUCHCOIN", MINUTE, PAST, PAST.plus(MINUTE)))
                .isInstanceOfSatisfying(VenueRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(-1121));
    }

    @Test
    void shouldOutliveWhatTheVenueDoesWrong() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor());
        rest.instruments();
        String candles = ScriptedVenue.CANDLES;
        // when, then
        venue.strike(VenueFaultRule.of(VenueFault.UNAVAILABLE).forPath(candles).times(2));
        assertThat(minute(rest, 0)).hasSize(1);
        venue.strike(VenueFaultRule.of(VenueFault.HTML).forPath(candles).times(1));
        assertThatThrownBy(() -> minute(rest, 1)).hasMessageContaining("answered HTML instead of JSON");
        venue.strike(VenueFaultRule.of(VenueFault.HTML_403).forPath(candles).times(1));
        assertThatThrownBy(() -> minute(rest, 1)).hasMessageContaining("answered status 403");
        venue.strike(VenueFaultRule.of(VenueFault.HALF_JSON).forPath(candles).times(1));
        assertThatThrownBy(() -> minute(rest, 1)).hasMessageContaining("the JSON ends too early");
        assertThat(minute(rest, 1)).hasSize(1);
    }

    @Test
    void shouldGoOnWhenTheVenueListensAgain() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor());
        rest.instruments();
        venue.strike(VenueFaultRule.of(VenueFault.REFUSED));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThatThrownBy(() -> minute(rest, 2)).isInstanceOf(VenueUnavailable.class));
        // when
        venue.heal();
        // then
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> minute(rest, 3).size() == 1);
    }

    @Test
    void shouldLetEverybodyWaitAfter429AndStopEverybodyAfter418() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL);
        RequestGovernor governor = governor();
        BinanceRest spot = rest(venue, BinanceMarket.SPOT, governor);
        BinanceRest futures = rest(venue, BinanceMarket.USD_M, governor);
        spot.instruments();
        futures.instruments();
        venue.strike(VenueFaultRule.of(VenueFault.RATE_LIMITED)
                .retryAfter(Duration.ofSeconds(2))
                .times(1));
        // when
        long begun = System.nanoTime();
        List<Future<List<Candle>>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            minute(spot, 7);
            for (BinanceRest rest : List.of(spot, futures, spot.bulk(), futures.bulk())) {
                Callable<List<Candle>> ask = () -> minute(rest, 4);
                answers.add(callers.submit(ask));
            }
            for (Future<List<Candle>> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).hasSize(1);
            }
        }
        // then
        assertThat(System.nanoTime() - begun)
                .isGreaterThan(Duration.ofMillis(1_900).toNanos());
        assertThat(venue.counts().status(429)).isEqualTo(1);
        venue.strike(VenueFaultRule.of(VenueFault.BANNED)
                .retryAfter(Duration.ofMinutes(10))
                .times(1));
        assertThatThrownBy(() -> minute(spot, 5)).isInstanceOf(VenueUnavailable.class);
        assertThatThrownBy(() -> minute(futures, 6)).isInstanceOf(VenueUnavailable.class);
        BinanceRest restarted = rest(venue, BinanceMarket.SPOT, governor());
        assertThatThrownBy(restarted::instruments).isInstanceOf(VenueUnavailable.class);
        assertThat(venue.counts().status(418)).isEqualTo(1);
    }

    @Test
    void shouldStayWithinTheWeightThatTheVenueNames() throws Exception {
        // given
        BinanceVenue venue = venue(VenueLimits.REAL.weight(100));
        RequestGovernor governor = governor();
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor);
        rest.instruments();
        BinanceRest bulk = rest.bulk();
        int calls = 0;
        // when
        while (governor.weightUsed(BinanceMarket.SPOT) + 2 <= 50) {
            minute(bulk, calls++);
        }
        // then
        assertThat(governor.weightLimit(BinanceMarket.SPOT)).isEqualTo(100);
        assertThat(calls).isGreaterThan(5);
        assertThat(minute(rest, calls)).hasSize(1);
        assertThat(venue.counts().status(429)).isZero();
    }

    @Test
    void shouldTakeTheVenuesClockForItsCandles() throws Exception {
        // given
        BinanceVenue venue = open(BinanceVenue.on(TAPE).shiftedToNow(MINUTE).start());
        venue.strike(VenueFaultRule.of(VenueFault.CLOCK_SHIFT).lag(Duration.ofSeconds(90)));
        BinanceRest rest = rest(venue, BinanceMarket.SPOT, governor());
        // when
        Instant time = rest.venueTime();
        // then
        assertThat(Duration.between(venue.now(), time)).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(91));
        assertThat(rest.clockWarning()).isPresent();
    }

    private static List<Candle> minute(BinanceRest rest, int number) throws Exception {
        Instant from = PAST.plus(Duration.ofDays(2L * number));
        return rest.candles("BTCUSDT", MINUTE, from, from.plus(MINUTE));
    }

    private BinanceVenue venue(VenueLimits limits) {
        return open(BinanceVenue.on(TAPE)
                .startingAt(Instant.parse("2024-12-01T00:00:00Z"))
                .limits(limits)
                .start());
    }

    private RequestGovernor governor() {
        return new RequestGovernor(
                folder.resolve("pause"), 0.5, Duration.ofSeconds(5), VenueWatch.NOBODY, LocalClock.MACHINE);
    }

    private BinanceRest rest(BinanceVenue venue, BinanceMarket market, RequestGovernor governor) {
        return open(new BinanceRest(
                vertx,
                RestSettings.at(market, venue.baseUrl())
                        .withAttempts(3, Duration.ofMillis(20))
                        .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                governor));
    }

    private <T extends AutoCloseable> T open(T opened) {
        open.add(opened);
        return opened;
    }
}
