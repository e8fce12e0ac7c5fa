package org.tradingarena.simulators.binance.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tradingarena.simulators.binance.market.Bar;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.tape.Pair;

/** Makes archives of months and days that are over; the same one always has the same bytes. Thread-safe. */
public final class Archives {

    private static final int REMEMBERED = 16;
    private static final String HEADER = "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
            + "taker_buy_volume,taker_buy_quote_volume,ignore\n";

    private final Map<MarketKind, Market> markets;
    private final boolean microseconds;
    private final Map<String, byte[]> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Archives of these markets.
     *
     * @param microseconds whether those of spot tell times in microseconds
     */
    public Archives(Map<MarketKind, Market> markets, boolean microseconds) {
        this.markets = markets;
        this.microseconds = microseconds;
    }

    /** The bytes at a path as of now; empty when there is no such archive, or its time is not over. */
    public Optional<byte[]> bytes(String path, long now) {
        return ArchiveName.parse(path).filter(name -> name.until() <= now).flatMap(name -> bytes(name, path, now));
    }

    private Optional<byte[]> bytes(ArchiveName name, String path, long now) {
        String key = path.replace(".CHECKSUM", "");
        byte[] zip;
        synchronized (recent) {
            zip = recent.get(key);
        }
        if (zip == null) {
            Market market = markets.get(name.market());
            Optional<Pair> pair = market == null ? Optional.empty() : market.pair(name.symbol(), now);
            if (market == null || pair.isEmpty()) {
                return Optional.empty();
            }
            String rows = rows(market, pair.get(), name, now);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            zip = zip(name, rows);
            synchronized (recent) {
                recent.put(key, zip);
            }
        }
        return Optional.of(name.checksum() ? checksum(name, zip) : zip);
    }

    /** Forgets what it keeps, as the faults changed. */
    public void forget() {
        synchronized (recent) {
            recent.clear();
        }
    }

    private String rows(Market market, Pair pair, ArchiveName name, long now) {
        List<Bar> bars =
                market.oldest(pair.symbol(), name.interval(), name.from(), name.until() - 1, Integer.MAX_VALUE, now);
        StringBuilder text = new StringBuilder(bars.size() * 140);
        if (!bars.isEmpty() && market.kind() == MarketKind.FUTURES) {
            text.append(HEADER);
        }
        bars.forEach(bar -> row(text, market.kind(), pair, bar));
        return text.toString();
    }

    private void row(StringBuilder text, MarketKind kind, Pair pair, Bar bar) {
        boolean micro = microseconds && kind == MarketKind.SPOT;
        text.append(micro ? bar.time() * 1000 : bar.time())
                .append(',')
                .append(kind.price(pair, bar.open()))
                .append(',')
                .append(kind.price(pair, bar.high()))
                .append(',')
                .append(kind.price(pair, bar.low()))
                .append(',')
                .append(kind.price(pair, bar.close()))
                .append(',')
                .append(kind.quantity(pair, bar.volume()))
                .append(',')
                .append(micro ? bar.closeTime() * 1000 + 999 : bar.closeTime())
                .append(',')
                .append(kind.amount(pair, bar.quote()))
                .append(',')
                .append(bar.trades())
                .append(',')
                .append(kind.quantity(pair, bar.takerVolume()))
                .append(',')
                .append(kind.amount(pair, bar.takerQuote()))
                .append(",0\n");
    }

    private static byte[] zip(ArchiveName name, String rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name.file() + ".csv");
            entry.setTimeLocal(LocalDateTime.ofEpochSecond(name.until() / 1000, 0, ZoneOffset.UTC));
            zip.putNextEntry(entry);
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] checksum(ArchiveName name, byte[] zip) {
        return (sha256(zip) + "  " + name.file() + ".zip\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
