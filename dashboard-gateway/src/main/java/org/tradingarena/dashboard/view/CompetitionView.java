package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * Everything the page shows of one competition.
 *
 * @param sequence of the last ledger event in it; 0 before the first
 * @param currency the quote currency, such as {@code USD}
 * @param seats in the order of the specification, which gives each its colour
 * @param curves in the same order
 * @param log newest first
 * @param hash null before the first round closed
 */
public record CompetitionView(
        CompetitionId competitionId,
        String name,
        CompetitionStatus status,
        long sequence,
        List<Symbol> symbols,
        String currency,
        Money initialCash,
        BigDecimal feeRate,
        BigDecimal slippageRate,
        Duration decisionInterval,
        MarketClock clock,
        List<SeatRow> seats,
        List<Curve> curves,
        List<LogLine> log,
        List<Banner> banners,
        @Nullable RoundHash hash) {

    public CompetitionView {
        symbols = List.copyOf(symbols);
        seats = List.copyOf(seats);
        curves = List.copyOf(curves);
        log = List.copyOf(log);
        banners = List.copyOf(banners);
    }
}
