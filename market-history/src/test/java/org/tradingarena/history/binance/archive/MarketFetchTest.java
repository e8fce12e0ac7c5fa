package org.tradingarena.history.binance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

class MarketFetchTest {

    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final Instant NOW = Instant.parse("2024-03-04T02:30:00Z");
    private static final String FEBRUARY = ArchiveHost.path("monthly", "2024-02");

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final FetchWatch watch = new FetchWatch() {
        @Override
        public void progress(int done, int total, String what) {
            told.add(done + "/" + total + " " + what);
        }

        @Override
        public void note(String words) {
            notes.add(words);
        }
    };
    private final FakeHistory history = new FakeHistory(NOW);
    private ArchiveHost host;

    @BeforeEach
    void open() throws Exception {
        host = new ArchiveHost();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    void shouldTakeMonthsThenDaysThenTheTailFromHistory() throws Exception {
        // given
        host.month("2024-01");
        host.month("2024-02");
        host.day("2024-03-01");
        host.day("2024-03-02");
        // when
        FetchReport report = fetch("2024-01..2024-03");
        // then
        assertThat(report.archives()).isEqualTo(4);
        assertThat(report.fromHistory()).isEqualTo(24 + 2);
        assertThat(report.manifest().name()).isEqualTo("binance-btcusdt-1h-2024-01..2024-03");
        assertThat(report.manifest().from()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(report.manifest().to()).isEqualTo(Instant.parse("2024-03-04T02:00:00Z"));
        assertThat(report.manifest().rows()).isEqualTo((31 + 29 + 3) * 24L + 2);
        assertEveryCandle(report);
        Instrument rules = report.manifest().symbols().getFirst().instrument();
        assertThat(rules.tickSize()).isEqualByComparingTo("0.01");
        assertThat(rules.lotStep()).isEqualByComparingTo("0.00001");
        assertThat(rules.minNotional()).isEqualTo(Money.of("5"));
        assertThat(notes).isEmpty();
        assertThat(told).first().asString().startsWith("0/91 BTCUSDT-1h-2024-01.zip");
        assertThat(told).last().isEqualTo("63/91 BTCUSDT of 2024-03-04 from the venue's history");
    }

    @Test
    void shouldReadArchivesInMicrosecondsAndWithAHeader() throws Exception {
        // given
        Instant from = Instant.parse("2024-03-01T00:00:00Z");
        host.put(
                "daily",
                "2024-03-01",
                "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
                        + "taker_buy_quote_volume,ignore\n"
                        + Archives.rows(from, from.plus(Duration.ofDays(1)), 1_000));
        // when
        FetchReport report = fetch("2024-03-01");
        // then
        assertThat(report.manifest().rows()).isEqualTo(24);
        assertEveryCandle(report);
    }

    @Test
    void shouldGoOnWithHalfAnArchive() throws Exception {
        // given
        host.month("2024-02");
        host.cut(FEBRUARY, 1_000);
        // when
        FetchReport report = fetch("2024-02");
        // then
        assertThat(host.asked()).containsExactly(FEBRUARY + ".CHECKSUM", FEBRUARY, FEBRUARY + " bytes=1000-");
        assertThat(report.manifest().rows()).isEqualTo(29 * 24);
    }

    @Test
    void shouldReplaceAPartThatDoesNotFit() throws Exception {
        // given
        host.month("2024-02");
        Path part = folder.resolve("downloads").resolve(FEBRUARY.substring(1) + ".part");
        Files.createDirectories(part.getParent());
        Files.write(part, new byte[100_000]);
        // when
        FetchReport report = fetch("2024-02");
        // then
        assertThat(report.manifest().rows()).isEqualTo(29 * 24);
    }

    @Test
    void shouldRefuseAnArchiveWhoseChecksumDoesNotHold() {
        // given
        host.month("2024-02");
        byte[] spoilt = host.file(FEBRUARY);
        spoilt[spoilt.length / 2] ^= 1;
        host.replace(FEBRUARY, spoilt);
        // when, then
        assertThatThrownBy(() -> fetch("2024-02"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageMatching("the SHA-256 of " + FEBRUARY + " is [0-9a-f]{64}, but its checksum file says"
                        + " [0-9a-f]{64}; it was loaded twice\\. Try again later, or leave the range of"
                        + " BTCUSDT-1h-2024-02 out");
        assertThat(StoredDatasets.in(folder.resolve("data")).entries()).isEmpty();
    }

    @Test
    void shouldRefuseAChecksumThatIsNone() {
        // given
        host.month("2024-02");
        host.replace(FEBRUARY + ".CHECKSUM", "<html>\nhello</html>".getBytes(StandardCharsets.UTF_8));
        // when, then
        assertThatThrownBy(() -> fetch("2024-02"))
                .hasMessage(FEBRUARY + ".CHECKSUM is not the checksum of BTCUSDT-1h-2024-02.zip but '<html>"
                        + " hello</html>'");
    }

    @Test
    void shouldRefuseATruncatedArchiveEvenWhenItsChecksumHolds() {
        // given
        host.month("2024-02");
        byte[] half = Arrays.copyOf(host.file(FEBRUARY), host.file(FEBRUARY).length / 2);
        host.replace(FEBRUARY, half);
        host.replace(
                FEBRUARY + ".CHECKSUM",
                Archives.checksum(half, "BTCUSDT-1h-2024-02.zip").getBytes(StandardCharsets.UTF_8));
        // when, then
        assertThatThrownBy(() -> fetch("2024-02"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageMatching("BTCUSDT-1h-2024-02\\.csv, row \\d+: cannot be unpacked: .*");
    }

    @Test
    void shouldLookForTheDaysOfAMonthThatIsMissingAndAskHistoryForMissingDays() throws Exception {
        // given
        for (int day = 1; day <= 29; day++) {
            if (day != 7 && day != 8) {
                host.day(String.format(Locale.ROOT, "2024-02-%02d", day));
            }
        }
        // when
        FetchReport report = fetch("2024-02");
        // then
        assertThat(notes).containsExactly("BTCUSDT-1h-2024-02.zip is not there; its days are looked for one by one");
        assertThat(history.asked())
                .containsExactly(
                        "2024-02-07T00:00:00Z..2024-02-08T00:00:00Z", "2024-02-08T00:00:00Z..2024-02-09T00:00:00Z");
        assertThat(report.archives()).isEqualTo(27);
        assertThat(report.fromHistory()).isEqualTo(48);
        assertThat(report.manifest().rows()).isEqualTo(29 * 24);
        assertEveryCandle(report);
    }

    @Test
    void shouldKeepWhatIsThereAndGoOnAfterAnOutage() throws Exception {
        // given
        host.month("2024-02");
        history.down(true);
        assertThatThrownBy(() -> fetch("2024-02..2024-03-01")).isInstanceOf(VenueUnavailable.class);
        int asked = host.asked().size();
        history.down(false);
        // when
        FetchReport report = fetch("2024-02..2024-03-01");
        // then
        assertThat(host.asked().subList(asked, host.asked().size()))
                .containsExactly(ArchiveHost.path("daily", "2024-03-01") + ".CHECKSUM");
        assertThat(report.archives()).isZero();
        assertThat(report.manifest().rows()).isEqualTo(30 * 24);
        assertEveryCandle(report);
    }

    @Test
    void shouldTakeLoadedArchivesWithoutAskingForThemAgain() throws Exception {
        // given
        host.month("2024-02");
        fetch("2024-02", "first");
        int asked = host.asked().size();
        // when
        FetchReport again = fetch("2024-02", "second");
        // then
        assertThat(host.asked()).hasSize(asked);
        assertThat(again.manifest().rows()).isEqualTo(29 * 24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swapped|row 3: it opens at 2024-03-01T01:00:00Z, before the one above it, at 2024-03-01T02:00:00Z",
                "other|row 3: the candle of 2024-03-01T01:00:00Z stands there a second time with other values",
                "impossible|row 2: high 100000 is below open 100001 or close ",
                "short|row 2: it has 5 fields, not 12: '1,2,3,4,5'",
                "letters|row 2: open time is not a whole number: 'x1709254800000'",
                "elsewhere|row 2: it opens at 2024-03-02T00:00:00Z, which is not in the archive's range"
            })
    void shouldNameTheRowThatCannotBeUsed(String fault, String words) {
        // given
        Instant from = Instant.parse("2024-03-01T00:00:00Z");
        String second = Archives.row(from.plus(Duration.ofHours(1)));
        String third = Archives.row(from.plus(Duration.ofHours(2)));
        String rows = Archives.row(from) + "\n"
                + switch (fault) {
                    case "swapped" -> third + "\n" + second;
                    case "other" -> second + "\n" + second.replace(",2.00000000,", ",2.10000000,");
                    case "impossible" -> second.replace(",100.00000000,", ",100001,");
                    case "short" -> "1,2,3,4,5";
                    case "letters" -> "x" + second;
                    default -> Archives.row(from.plus(Duration.ofDays(1)));
                }
                + "\n";
        host.put("daily", "2024-03-01", rows);
        // when, then
        assertThatThrownBy(() -> fetch("2024-03-01"))
                .isInstanceOf(FetchFailed.class)
                .hasMessageStartingWith("BTCUSDT-1h-2024-03-01.csv, " + words);
    }

    @Test
    void shouldTakeARowThatStandsThereTwiceOnce() throws Exception {
        // given
        Instant from = Instant.parse("2024-03-01T00:00:00Z");
        host.put("daily", "2024-03-01", Archives.row(from) + "\n" + Archives.row(from) + "\n");
        // when
        FetchReport report = fetch("2024-03-01");
        // then
        assertThat(report.manifest().rows()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnArchiveOfSomethingElse() {
        // given
        host.put("daily", "2024-03-01", "../../evil.csv", "x");
        // when, then
        assertThatThrownBy(() -> fetch("2024-03-01"))
                .hasMessage("BTCUSDT-1h-2024-03-01.zip does not hold BTCUSDT-1h-2024-03-01.csv but '../../evil.csv'");
    }

    @Test
    void shouldNeverMakeCandlesUpBeforeTheListing() throws Exception {
        // given
        Instant listed = Instant.parse("2024-03-02T05:00:00Z");
        history.listedSince(listed);
        // when
        FetchReport report = fetch("2024-03-01..2024-03-02");
        // then
        assertThat(report.manifest().from()).isEqualTo(listed);
        assertThat(report.manifest().rows()).isEqualTo(19);
    }

    @Test
    void shouldSayWhatItCannotFetch() throws Exception {
        // given
        history.listedSince(NOW);
        // when, then
        assertThatThrownBy(() -> fetch("2024-03-01"))
                .hasMessage("the venue has no candle of BTCUSDT in 2024-03-01, neither in its archives nor in its"
                        + " history; was it listed then?");
        assertThatThrownBy(() -> run(order(List.of("NOSUCHCOIN"), "2024-03-01", null)))
                .hasMessage("the venue has no symbol 'NOSUCHCOIN' on SPOT; it writes capitals without a slash, such as"
                        + " BTCUSDT, and has 2 symbols");
        host.day("2024-03-01");
        fetch("2024-03-01");
        assertThatThrownBy(() -> fetch("2024-03-01")).hasMessageEndingWith("choose another name, or delete the folder");
    }

    @Test
    void shouldNoteThatASymbolIsNotTradedAndFetchBothOnTheirCommonRange() throws Exception {
        // given
        host.day("2024-03-01");
        // when
        FetchReport report = run(order(List.of("BTCUSDT", "ETHUSDT"), "2024-03-01", "two"));
        // then
        assertThat(notes).contains("ETHUSDT is not traded now (HALTED); its past is fetched all the same");
        assertThat(report.manifest().symbols()).hasSize(2);
        assertThat(report.manifest().rows()).isEqualTo(48);
        assertThat(report.manifest().symbols().getLast().instrument().tickSize())
                .isEqualByComparingTo("0.01");
    }

    private FetchReport fetch(String range) throws Exception {
        return fetch(range, null);
    }

    private FetchReport fetch(String range, @Nullable String name) throws Exception {
        return run(order(List.of("BTCUSDT"), range, name));
    }

    private static FetchOrder order(List<String> symbols, String range, @Nullable String name) {
        return FetchOrder.of(BinanceMarket.SPOT, symbols, KlineInterval.H1, FetchRange.of(range), name);
    }

    private FetchReport run(FetchOrder order) throws Exception {
        try (MarketFetch fetch = new MarketFetch(
                history,
                new ArchiveHttp(host.vertx(), host.address(), Duration.ofSeconds(5)),
                folder.resolve("downloads"),
                folder.resolve("data"),
                5)) {
            return fetch.run(order, AssumedMargin.SPOT, watch);
        }
    }

    private void assertEveryCandle(FetchReport report) {
        StoredDataset stored =
                StoredDatasets.in(folder.resolve("data")).open(report.manifest().name());
        for (Instant open = report.manifest().from();
                open.isBefore(report.manifest().to());
                open = open.plus(report.manifest().step())) {
            assertThat(stored.candle(BTC, open)).contains(Archives.candle(open));
        }
    }
}
