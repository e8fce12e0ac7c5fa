package org.tradingarena.portfolio.reading;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.SeatId;

/**
 * What thinking cost, in US dollars.
 *
 * @param spending a page of the days, by day and seat
 * @param seats sums over all days asked for, in the order of the specification
 * @param total of these seats
 */
public record SpendingView(List<SpendingRow> spending, List<SeatSpending> seats, Spent total) {

    /**
     * The sums of a seat.
     *
     * @param budgetUsd what it may spend in the competition; null for no limit
     */
    public record SeatSpending(
            SeatId seat, String name, @Nullable BigDecimal budgetUsd, Spent spent) {}

    /**
     * A sum of days.
     *
     * @param decisions first answers, failures among them
     * @param copies further answers to the same questions
     * @param cachedInputTokens part of the input tokens
     * @param reasoningTokens part of the output tokens
     */
    public record Spent(
            BigDecimal costUsd,
            int decisions,
            int failures,
            int copies,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long reasoningTokens) {

        static final Spent NOTHING = new Spent(BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0);

        static Spent of(Collection<SpendingRow> days) {
            return days.stream().reduce(NOTHING, Spent::and, Spent::plus);
        }

        private Spent and(SpendingRow day) {
            return plus(new Spent(
                    day.costUsd,
                    day.decisions,
                    day.failures,
                    day.copies,
                    day.inputTokens,
                    day.cachedInputTokens,
                    day.outputTokens,
                    day.reasoningTokens));
        }

        private Spent plus(Spent other) {
            return new Spent(
                    costUsd.add(other.costUsd),
                    decisions + other.decisions,
                    failures + other.failures,
                    copies + other.copies,
                    inputTokens + other.inputTokens,
                    cachedInputTokens + other.cachedInputTokens,
                    outputTokens + other.outputTokens,
                    reasoningTokens + other.reasoningTokens);
        }
    }

    /** Reads the spending of a competition, also of one that goes on. */
    @Singleton
    public static class Reader {

        private final Books books;
        private final OneMoment moment;

        Reader(Books books, OneMoment moment) {
            this.books = books;
            this.moment = moment;
        }

        /** The spending of all seats, or of those that the filter leaves. */
        @Transactional
        public SpendingView of(Filter filter, Page page) {
            moment.begin();
            List<SeatSpec> seats =
                    books.competition(filter.competition()).spec().seats();
            List<SpendingRow> days = books.rows(RowList.SPENDING, filter);
            return new SpendingView(
                    days.stream().skip(page.offset()).limit(page.limit()).toList(),
                    seats.stream()
                            .filter(seat -> filter.seat() == null
                                    || seat.seatId().value().equals(filter.seat()))
                            .map(seat -> sum(seat, days))
                            .toList(),
                    Spent.of(days));
        }

        private static SeatSpending sum(SeatSpec seat, List<SpendingRow> days) {
            return new SeatSpending(
                    seat.seatId(),
                    seat.name(),
                    seat.decider().budgetUsd(),
                    Spent.of(days.stream()
                            .filter(day -> day.seat.equals(seat.seatId().value()))
                            .toList()));
        }
    }
}
