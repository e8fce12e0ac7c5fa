package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.schema.event.ledger.Standing;

/**
 * Everything a page needs to begin with, of one moment: who follows the ledger from {@code sequence} on misses nothing.
 *
 * @param equity points of the curves by seat, in the order of the market
 * @param events the latest entries of the ledger
 */
public record PageView(
        CompetitionView competition,
        List<Standing> standings,
        Map<String, List<MarkRow>> equity,
        List<JsonNode> events,
        long sequence) {

    private static final int LATEST = 100;

    /** Reads one moment: all statements see the same snapshot of the database. */
    @Singleton
    public static class Reader {

        private final Books books;
        private final OneMoment moment;

        Reader(Books books, OneMoment moment) {
            this.books = books;
            this.moment = moment;
        }

        /** The view of a competition. */
        @Transactional
        public PageView of(String id) {
            moment.begin();
            CompetitionView competition = books.competition(id);
            Map<String, List<MarkRow>> equity = new LinkedHashMap<>();
            competition.spec().seats().forEach(seat -> equity.put(seat.seatId().value(), new ArrayList<>()));
            for (MarkRow mark : books.rows(RowList.EQUITY, Filter.all(id))) {
                equity.computeIfAbsent(mark.seat, _ -> new ArrayList<>()).add(mark);
            }
            long after = Math.max(0, competition.sequence() - LATEST);
            return new PageView(
                    competition,
                    books.standings(id),
                    equity,
                    books.events(id, after, new Page(LATEST, 0)),
                    competition.sequence());
        }
    }
}
