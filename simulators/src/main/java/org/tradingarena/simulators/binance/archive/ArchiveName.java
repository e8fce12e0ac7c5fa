package org.tradingarena.simulators.binance.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.MarketKind;

/**
 * What the path of an archive asks for.
 *
 * @param file without folders and extension, such as {@code BTCUSDT-1m-2024-01}
 * @param from first millisecond
 * @param until the millisecond after the last
 * @param checksum whether the checksum is asked for instead of the archive
 */
record ArchiveName(
        MarketKind market, String symbol, Interval interval, String file, long from, long until, boolean checksum) {

    private static final Pattern PATH =
            Pattern.compile("/data/(spot|futures/um)/(monthly|daily)/klines/([A-Z0-9]+)/(\\w+)"
                    + "/(\\3-\\4-(\\d{4}-\\d{2})(-\\d{2})?)\\.zip(\\.CHECKSUM)?");

    static Optional<ArchiveName> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || matcher.group(2).equals("daily") == (matcher.group(7) == null)) {
            return Optional.empty();
        }
        MarketKind market = matcher.group(1).equals("spot") ? MarketKind.SPOT : MarketKind.FUTURES;
        return Interval.of(matcher.group(4), market).flatMap(interval -> of(matcher, market, interval));
    }

    private static Optional<ArchiveName> of(Matcher matcher, MarketKind market, Interval interval) {
        try {
            boolean daily = matcher.group(2).equals("daily");
            LocalDate first = daily
                    ? LocalDate.parse(matcher.group(6) + matcher.group(7))
                    : YearMonth.parse(matcher.group(6)).atDay(1);
            LocalDate next = daily ? first.plusDays(1) : first.plusMonths(1);
            return Optional.of(new ArchiveName(
                    market,
                    matcher.group(3),
                    interval,
                    matcher.group(5),
                    millis(first),
                    millis(next),
                    matcher.group(8) != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
