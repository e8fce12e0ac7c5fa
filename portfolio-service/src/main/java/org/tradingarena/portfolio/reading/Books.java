package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.FoldState;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.ledger.Standing;

/** The books by competition; an unknown competition is refused, an empty list is an answer. */
@Singleton
@Transactional
public class Books {

    private static final String EVENTS =
            "from LedgerRow where competition = :id and sequence > :after order by sequence";

    private final Competitions competitions;
    private final Folds folds;
    private final EntityManager entities;

    Books(Competitions competitions, Folds folds, EntityManager entities) {
        this.competitions = competitions;
        this.folds = folds;
        this.entities = entities;
    }

    /** Competitions, latest first. */
    public List<CompetitionView> competitions(@Nullable CompetitionStatus status, Page page) {
        String order = " order by createdAt desc, id";
        var found = status == null
                ? competitions.find("from CompetitionEntity" + order)
                : competitions.find("status = :status" + order, Parameters.with("status", status.name()));
        return found.range(page.offset(), page.offset() + page.limit() - 1).stream()
                .map(CompetitionView::of)
                .toList();
    }

    /** One competition. */
    public CompetitionView competition(String id) {
        CompetitionEntity row = competitions.findById(id);
        if (row == null) {
            throw unknown(id);
        }
        return CompetitionView.of(row);
    }

    /** A page of a list of rows. */
    public <T> List<T> rows(RowList<T> list, Filter filter, Page page) {
        competition(filter.competition());
        return filter.on(list, entities)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
    }

    /** How many rows the filter leaves of a list. */
    public long count(RowList<?> list, Filter filter) {
        return filter.count(list, entities);
    }

    /** A whole list of rows. */
    public <T> List<T> rows(RowList<T> list, Filter filter) {
        competition(filter.competition());
        return filter.on(list, entities).getResultList();
    }

    /** Ledger entries behind a sequence number, in order, as they were published. */
    public List<JsonNode> events(String id, long after, Page page) {
        competition(id);
        return entities.createQuery(EVENTS, LedgerRow.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultStream()
                .map(row -> CompetitionView.read(row.envelope, JsonNode.class))
                .toList();
    }

    /** The answer of a seat in a round, with its prompts and the raw reply. */
    public DecisionText decision(String id, int round, String seat) {
        competition(id);
        DecisionText text = entities.find(DecisionText.class, new DecisionText.Key(id, round, seat));
        if (text == null) {
            throw new RequestRefused(
                    Kind.UNKNOWN,
                    "DECISION_UNKNOWN",
                    null,
                    "seat '" + seat + "' has no answer in round " + round,
                    List.of());
        }
        return text;
    }

    /** Seats by equity at the last marks. */
    public List<Standing> standings(String id) {
        return fold(id).restored().standings();
    }

    /** What the seats hold. */
    public List<HoldingView> holdings(String id, @Nullable String seat, @Nullable String symbol) {
        return HoldingView.of(state(id)).stream()
                .filter(held -> seat == null || held.seat().value().equals(seat))
                .filter(held -> symbol == null || held.symbol().value().equals(symbol))
                .toList();
    }

    /** Sums over the fills of every seat that has some. */
    public List<FillTotals> fillTotals(String id) {
        return entities.createQuery(FillTotals.QUERY, FillTotals.class)
                .setParameter("id", id)
                .getResultList();
    }

    FoldState state(String id) {
        return fold(id).state();
    }

    private FoldEntity fold(String id) {
        FoldEntity row = folds.findById(id);
        if (row == null) {
            throw unknown(id);
        }
        return row;
    }

    private static RequestRefused unknown(String id) {
        return new RequestRefused(
                Kind.UNKNOWN, "COMPETITION_UNKNOWN", "id", "there is no competition '" + id + "'", List.of());
    }
}
