package org.tradingarena.history.binance.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** Archives as the venue makes them, of candles that are a function of their open time. */
final class Archives {

    private static final Duration HOUR = Duration.ofHours(1);

    private Archives() {}

    static Candle candle(Instant open) {
        return new Candle(open, Price.of("100"), Price.of("100000"), Price.of("1"), close(open), Quantity.of("2"), 3);
    }

    private static Price close(Instant open) {
        return Price.of((1 + open.getEpochSecond() / 60 % 90_000) + ".25");
    }

    static String row(Instant open) {
        return row(open, 1);
    }

    static String row(Instant open, long perMilli) {
        long begin = open.toEpochMilli() * perMilli;
        return begin + ",100.00000000,100000.00000000,1.00000000," + close(open) + "000000,2.00000000,"
                + (begin + HOUR.toMillis() * perMilli - 1) + ",200.00000000,3,1.00000000,100.00000000,0";
    }

    /** The rows of every hour of a half-open range. */
    static String rows(Instant from, Instant to, long perMilli) {
        return Stream.iterate(from, open -> open.isBefore(to), open -> open.plus(HOUR))
                .map(open -> row(open, perMilli))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String checksum(byte[] file, String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)) + "  " + name + "\n";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
