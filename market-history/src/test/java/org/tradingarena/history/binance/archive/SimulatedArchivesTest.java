package org.tradingarena.history.binance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.rest.BinanceRest;
import org.tradingarena.history.binance.rest.RequestGovernor;
import org.tradingarena.history.binance.rest.RestSettings;
import org.tradingarena.history.binance.rest.VenueWatch;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.simulators.binance.BinanceVenue;
import org.tradingarena.simulators.binance.VenueBuilder;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.tape.CandleTape;

/** A fetch from the simulator of the venue: whatever way candles come, they are those of its history. */
class SimulatedArchivesTest {

    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final AssumedMargin PERPETUAL = new AssumedMargin(
            Leverage.of("20"), List.of(new MaintenanceBracket(Money.ZERO, new BigDecimal("0.01"), Money.ZERO)), null);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource(BinanceMarket.class)
    void shouldFetchWhatTheVenuesHistoryTells(BinanceMarket market) throws Exception {
        // given
        try (BinanceVenue venue = builder().start();
                BinanceRest rest = rest(venue, market)) {
            // when
            FetchReport report = fetch(venue, rest, market, "2024-02-27..2024-03");
            // then
            assertThat(report.archives()).isPositive();
            assertThat(report.fromHistory()).isPositive();
            assertSame(report, rest);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldFetchMonthsInEitherUnitOfTime(boolean micros) throws Exception {
        // given
        VenueBuilder builder = micros ? builder().archivesInMicroseconds() : builder();
        try (BinanceVenue venue = builder.start();
                BinanceRest rest = rest(venue, BinanceMarket.SPOT)) {
            // when
            FetchReport report = fetch(venue, rest, BinanceMarket.SPOT, "2024-02");
            // then
            assertThat(report.archives()).isEqualTo(1);
            assertThat(report.manifest().rows()).isEqualTo(29 * 24);
            assertSame(report, rest);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = VenueFault.class,
            names = {"ARCHIVE_CORRUPT", "ARCHIVE_TRUNCATED", "ARCHIVE_CHECKSUM"})
    void shouldRefuseASpoiltArchiveAndFetchItWhenItIsSound(VenueFault fault) throws Exception {
        // given
        try (BinanceVenue venue = builder().start();
                BinanceRest rest = rest(venue, BinanceMarket.SPOT)) {
            venue.strike(VenueFaultRule.of(fault));
            // when, then
            assertThatThrownBy(() -> fetch(venue, rest, BinanceMarket.SPOT, "2024-02"))
                    .isInstanceOf(FetchFailed.class)
                    .hasMessageContaining("BTCUSDT-1h-2024-02.zip");
            assertThat(StoredDatasets.in(folder.resolve("data")).entries()).isEmpty();
            venue.heal();
            assertThat(fetch(venue, rest, BinanceMarket.SPOT, "2024-02")
                            .manifest()
                            .rows())
                    .isEqualTo(29 * 24);
        }
    }

    @Test
    void shouldKeepAHoleThatTheVenueHas() throws Exception {
        // given
        try (BinanceVenue venue = builder().start();
                BinanceRest rest = rest(venue, BinanceMarket.SPOT)) {
            Instant from = Instant.parse("2024-02-10T02:00:00Z");
            venue.strike(VenueFaultRule.of(VenueFault.MISSING).between(from, from.plus(Duration.ofHours(6))));
            // when
            FetchReport report = fetch(venue, rest, BinanceMarket.SPOT, "2024-02");
            // then
            assertThat(report.manifest().symbols().getFirst().gaps())
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.from()).isEqualTo(from);
                        assertThat(gap.steps()).isEqualTo(6);
                    });
        }
    }

    private void assertSame(FetchReport report, BinanceRest rest) throws Exception {
        StoredDataset stored =
                StoredDatasets.in(folder.resolve("data")).open(report.manifest().name());
        List<Candle> told = rest.candles(
                "BTCUSDT",
                report.manifest().step(),
                report.manifest().from(),
                report.manifest().to());
        assertThat(told).hasSize(Math.toIntExact(report.manifest().rows()));
        for (Candle candle : told) {
            assertThat(stored.candle(BTC, candle.openTime())).contains(candle);
        }
    }

    private FetchReport fetch(BinanceVenue venue, BinanceRest rest, BinanceMarket market, String range)
            throws Exception {
        FetchOrder order = FetchOrder.of(market, List.of("BTCUSDT"), KlineInterval.H1, FetchRange.of(range), null);
        try (MarketFetch fetch = new MarketFetch(
                rest.bulk(),
                new ArchiveHttp(vertx, venue.baseUrl(), Duration.ofSeconds(10)),
                folder.resolve("downloads"),
                folder.resolve("data"),
                5)) {
            return fetch.run(order, market == BinanceMarket.SPOT ? AssumedMargin.SPOT : PERPETUAL, FetchWatch.NOBODY);
        }
    }

    private BinanceRest rest(BinanceVenue venue, BinanceMarket market) {
        return new BinanceRest(
                vertx,
                RestSettings.at(market, venue.baseUrl()),
                new RequestGovernor(null, RequestGovernor.BULK_SHARE, VenueWatch.NOBODY));
    }

    private static VenueBuilder builder() {
        return BinanceVenue.on(CandleTape.synthetic(List.of("BTCUSDT"), 7))
                .startingAt(Instant.parse("2024-03-03T05:30:00Z"));
    }
}
