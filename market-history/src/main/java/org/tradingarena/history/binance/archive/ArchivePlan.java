package org.tradingarena.history.binance.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.wire.KlineInterval;

/** Which archives cover a range: months where the whole month is wanted and over, else days. */
final class ArchivePlan {

    private ArchivePlan() {}

    /**
     * The archives of the days from the range's first to its last or yesterday, by rising time.
     *
     * @param today by the venue's clock; no archive has it yet
     */
    static List<ArchivePart> of(
            BinanceMarket market, String symbol, KlineInterval interval, FetchRange range, LocalDate today) {
        List<ArchivePart> parts = new ArrayList<>();
        LocalDate end = range.last().plusDays(1).isBefore(today) ? range.last().plusDays(1) : today;
        for (LocalDate day = range.first(); day.isBefore(end); ) {
            YearMonth month = YearMonth.from(day);
            boolean whole = day.getDayOfMonth() == 1
                    && !month.atEndOfMonth().plusDays(1).isAfter(end);
            ArchivePart part = whole
                    ? ArchivePart.of(market, symbol, interval, month)
                    : ArchivePart.of(market, symbol, interval, day);
            parts.add(part);
            day = part.end();
        }
        return parts;
    }

    /** The days of a month, for when it is not there as one archive. */
    static List<ArchivePart> days(ArchivePart month) {
        return month.first()
                .datesUntil(month.end())
                .map(day -> ArchivePart.of(month.market(), month.symbol(), month.interval(), day))
                .toList();
    }
}
