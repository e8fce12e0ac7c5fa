package org.tradingarena.history.binance.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.wire.KlineInterval;

/**
 * An archive of one month or one day.
 *
 * @param period {@code monthly} or {@code daily}
 * @param name of the file without its ending, such as {@code BTCUSDT-1m-2024-01}
 * @param first of its days
 * @param end the day after its last
 */
record ArchivePart(
        BinanceMarket market,
        String symbol,
        KlineInterval interval,
        String period,
        String name,
        LocalDate first,
        LocalDate end) {

    static ArchivePart of(BinanceMarket market, String symbol, KlineInterval interval, YearMonth month) {
        return new ArchivePart(
                market,
                symbol,
                interval,
                "monthly",
                symbol + "-" + interval.wireName() + "-" + month,
                month.atDay(1),
                month.plusMonths(1).atDay(1));
    }

    static ArchivePart of(BinanceMarket market, String symbol, KlineInterval interval, LocalDate day) {
        return new ArchivePart(
                market,
                symbol,
                interval,
                "daily",
                symbol + "-" + interval.wireName() + "-" + day,
                day,
                day.plusDays(1));
    }

    boolean wholeMonth() {
        return period.equals("monthly");
    }

    /** Its place at the venue, below the host. */
    String path() {
        return "/data/" + (market == BinanceMarket.SPOT ? "spot" : "futures/um") + "/" + period + "/klines/" + symbol
                + "/" + interval.wireName() + "/" + name + ".zip";
    }

    Instant opensAt() {
        return first.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Instant endsAt() {
        return end.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
