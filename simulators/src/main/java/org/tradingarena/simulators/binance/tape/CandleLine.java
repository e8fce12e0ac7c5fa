package org.tradingarena.simulators.binance.tape;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of candles.
 *
 * @param time milliseconds since 1970, told from seconds, milliseconds or microseconds by size, or read as ISO 8601
 * @param archive what only archives of the venue say; null elsewhere
 */
record CandleLine(
        long time,
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume,
        @Nullable Archive archive) {

    private static final int PLAIN_FIELDS = 6;
    private static final int ARCHIVE_FIELDS = 12;
    private static final long FIRST_MICROSECOND = 100_000_000_000_000L;
    private static final long FIRST_MILLISECOND = 100_000_000_000L;

    CandleLine {
        if (low.compareTo(open.min(close)) > 0 || high.compareTo(open.max(close)) < 0 || low.signum() <= 0) {
            throw new IllegalArgumentException("open, high, low and close contradict each other");
        }
        if (volume.signum() < 0) {
            throw new IllegalArgumentException("the volume is negative");
        }
    }

    static boolean isHeader(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("open") && lower.contains("close");
    }

    static CandleLine parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != PLAIN_FIELDS && fields.length != ARCHIVE_FIELDS) {
            throw new IllegalArgumentException("a candle has " + PLAIN_FIELDS + " fields, or " + ARCHIVE_FIELDS
                    + " in an archive of the venue, this one " + fields.length);
        }
        return new CandleLine(
                millis(fields[0].strip()),
                number(fields[1]),
                number(fields[2]),
                number(fields[3]),
                number(fields[4]),
                number(fields[5]),
                fields.length == PLAIN_FIELDS
                        ? null
                        : new Archive(
                                number(fields[7]),
                                number(fields[8]).intValueExact(),
                                number(fields[9]),
                                number(fields[10])));
    }

    int priceDecimals() {
        return Math.max(Math.max(decimals(open), decimals(close)), Math.max(decimals(high), decimals(low)));
    }

    /** Decimals of the volume, more where it would not hold a lot for every price. */
    int leastQuantityDecimals() {
        int decimals = decimals(volume);
        boolean trades = volume.signum() > 0;
        while (trades && volume.movePointRight(decimals).compareTo(BigDecimal.valueOf(4)) < 0) {
            decimals++;
        }
        Archive more = archive;
        return more == null ? decimals : Math.max(decimals, decimals(more.takerVolume));
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    private static long millis(String text) {
        try {
            if (text.chars().allMatch(Character::isDigit)) {
                long number = Long.parseLong(text);
                return number >= FIRST_MICROSECOND
                        ? number / 1000
                        : number < FIRST_MILLISECOND ? number * 1000 : number;
            }
            String iso = text.replace(' ', 'T').replace("+00:00", "Z");
            return Instant.parse(iso.endsWith("Z") ? iso : iso + "Z").toEpochMilli();
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a moment in UTC", e);
        }
    }

    /**
     * What an archive says besides.
     *
     * @param quote quote volume
     * @param trades number of trades
     * @param takerVolume base volume that takers bought
     * @param takerQuote quote volume that takers bought
     */
    record Archive(BigDecimal quote, int trades, BigDecimal takerVolume, BigDecimal takerQuote) {}
}
