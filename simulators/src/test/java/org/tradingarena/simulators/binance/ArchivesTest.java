package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;

class ArchivesTest {

    private static final String DAY = "/data/spot/daily/klines/BTCUSDT/1m/BTCUSDT-1m-2025-06-01.zip";

    private final BinanceVenue venue = BinanceVenue.on(Markets.walk())
            .onClock(new SteppedClock(Markets.NOW))
            .start();
    private final VenueClient client = new VenueClient(venue);

    @AfterEach
    void stop() {
        venue.close();
    }

    @Test
    void shouldServeADayWithItsChecksum() throws Exception {
        // when
        byte[] zip = client.bytes(DAY).body();
        String checksum = client.get(DAY + ".CHECKSUM").body();
        List<String> lines = unzipped(zip, "BTCUSDT-1m-2025-06-01.csv");
        // then
        assertThat(checksum).isEqualTo(sha256(zip) + "  BTCUSDT-1m-2025-06-01.zip\n");
        assertThat(lines).hasSize(1440);
        String row = client.json("/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1&startTime=1748736000000")
                .path(0)
                .toString();
        assertThat(lines.getFirst()).isEqualTo(row.replaceAll("[\\[\\]\"]", ""));
    }

    @Test
    void shouldHeadFuturesWithTheNamesOfTheirFields() throws Exception {
        byte[] zip = client.bytes("/data/futures/um/monthly/klines/DOGEUSDT/4h/DOGEUSDT-4h-2025-05.zip")
                .body();
        List<String> lines = unzipped(zip, "DOGEUSDT-4h-2025-05.csv");
        assertThat(lines).hasSize(31 * 6 + 1);
        assertThat(lines.getFirst()).startsWith("open_time,open,high,low,close,volume,close_time,quote_volume,count");
        assertThat(lines.get(1)).startsWith("1746057600000,0.");
    }

    @Test
    void shouldWriteMicrosecondsWhenToldTo() throws Exception {
        try (BinanceVenue micro = BinanceVenue.on(Markets.walk())
                .onClock(new SteppedClock(Markets.NOW))
                .archivesInMicroseconds()
                .start()) {
            byte[] zip = new VenueClient(micro).bytes(DAY).body();
            assertThat(unzipped(zip, "BTCUSDT-1m-2025-06-01.csv").getFirst())
                    .startsWith("1748736000000000,")
                    .contains(",1748736059999999,");
        }
    }

    @Test
    void shouldGoOnFromAByte() throws Exception {
        byte[] whole = client.bytes(DAY).body();
        var rest = client.bytes(DAY, "Range", "bytes=1000-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 1000-" + (whole.length - 1) + "/" + whole.length);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(client.bytes(DAY, "Range", "bytes=10-19").body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(client.bytes(DAY, "Range", "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/spot/daily/klines/BTCUSDT/1m/BTCUSDT-1m-2025-06-02.zip",
                "/data/spot/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2025-06.zip",
                "/data/spot/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2017-07.zip",
                "/data/spot/monthly/klines/NOPEUSDT/1m/NOPEUSDT-1m-2025-05.zip",
                "/data/spot/monthly/klines/BTCUSDT/7m/BTCUSDT-7m-2025-05.zip",
                "/data/spot/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2025-13.zip",
                "/data/spot/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2025-05-01.zip",
                "/data/futures/um/monthly/klines/BTCUSDT/1s/BTCUSDT-1s-2025-05.zip"
            })
    void shouldHaveNoArchiveThatIsOpenOrUnknown(String path) throws Exception {
        var reply = client.get(path);
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("<Code>NoSuchKey</Code>");
        assertThat(client.get(path + ".CHECKSUM").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSpoilArchivesWhenToldTo() throws Exception {
        byte[] sound = client.bytes(DAY).body();
        venue.strike(VenueFaultRule.of(VenueFault.ARCHIVE_CORRUPT).times(1));
        byte[] corrupt = client.bytes(DAY).body();
        assertThat(corrupt).hasSameSizeAs(sound).isNotEqualTo(sound);
        assertThat(client.bytes(DAY).body()).as("once only").isEqualTo(sound);
        venue.strike(VenueFaultRule.of(VenueFault.ARCHIVE_TRUNCATED).times(1));
        assertThat(client.bytes(DAY).body()).hasSize(sound.length / 2);
        venue.strike(VenueFaultRule.of(VenueFault.ARCHIVE_CHECKSUM).times(1));
        assertThat(client.get(DAY + ".CHECKSUM").body()).doesNotContain(sha256(sound));
        assertThat(client.get(DAY + ".CHECKSUM").body()).contains(sha256(sound));
    }

    private static List<String> unzipped(byte[] bytes, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(name);
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
