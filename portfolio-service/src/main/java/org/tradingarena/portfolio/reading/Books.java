package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.ledger.Standing;

/** Rows of the books by competition; an unknown competition is refused, an empty list is an answer. */
@Singleton
@Transactional
public class Books {

    private final Repositories.Competitions competitions;
    private final Repositories.Folds folds;
    private final Repositories.Ledger ledger;
    private final Repositories.Postings postings;
    private final Repositories.Decisions decisions;
    private final Repositories.Admissions admissions;
    private final Repositories.Rounds rounds;
    private final Repositories.Orders orders;
    private final Repositories.Denials denials;
    private final Repositories.Fills fills;
    private final Repositories.Marks marks;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Books(
            Repositories.Competitions competitions,
            Repositories.Folds folds,
            Repositories.Ledger ledger,
            Repositories.Postings postings,
            Repositories.Decisions decisions,
            Repositories.Admissions admissions,
            Repositories.Rounds rounds,
            Repositories.Orders orders,
            Repositories.Denials denials,
            Repositories.Fills fills,
            Repositories.Marks marks) {
        this.competitions = competitions;
        this.folds = folds;
        this.ledger = ledger;
        this.postings = postings;
        this.decisions = decisions;
        this.admissions = admissions;
        this.rounds = rounds;
        this.orders = orders;
        this.denials = denials;
        this.fills = fills;
        this.marks = marks;
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

    /** Ledger entries behind a sequence number, in order, as they were published. */
    public List<JsonNode> events(String id, long after, Page page) {
        competition(id);
        return ledger
                .find(
                        "competition = :id and sequence > :after order by sequence",
                        Parameters.with("id", id).and("after", after))
                .range(page.offset(), page.offset() + page.limit() - 1)
                .stream()
                .map(row -> CompetitionView.read(row.envelope, JsonNode.class))
                .toList();
    }

    /** Seats by equity at the last marks. */
    public List<Standing> standings(String id) {
        return fold(id).restored().standings();
    }

    /** What every seat holds. */
    public List<HoldingView> positions(String id) {
        return HoldingView.of(fold(id).state());
    }

    private FoldEntity fold(String id) {
        FoldEntity row = folds.findById(id);
        if (row == null) {
            throw unknown(id);
        }
        return row;
    }

    /** Postings in the order of (frame, seat, leg). */
    public List<PostingRow> postings(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(postings, "frame, seat, leg", page);
    }

    /** Answers with their trails. */
    public List<DecisionRow> decisions(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(decisions, "round, seat", page);
    }

    /** Answers and commands at their places. */
    public List<AdmissionRow> admissions(String id, Page page) {
        competition(id);
        return Filter.all(id).rows(admissions, "afterFrame, ordinal", page);
    }

    /** Rounds in order. */
    public List<RoundRow> rounds(String id, Page page) {
        competition(id);
        return Filter.all(id).rows(rounds, "round", page);
    }

    /** Orders in the order of their acceptance. */
    public List<OrderRow> orders(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(orders, "acceptedFrame, orderId", page);
    }

    /** Refusals in the order of the ledger. */
    public List<DenialRow> denials(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(denials, "sequence", page);
    }

    /** Fills in the order of the market. */
    public List<FillRow> fills(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(fills, "frame, fillId", page);
    }

    /** Points of the equity curves in the order of the market. */
    public List<MarkRow> marks(Filter filter, Page page) {
        competition(filter.competition());
        return filter.rows(marks, "frame, seat", page);
    }

    private static RequestRefused unknown(String id) {
        return new RequestRefused(
                Kind.UNKNOWN, "COMPETITION_UNKNOWN", "id", "there is no competition '" + id + "'", List.of());
    }
}
