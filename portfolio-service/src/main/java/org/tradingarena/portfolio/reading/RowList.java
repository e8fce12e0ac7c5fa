package org.tradingarena.portfolio.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows that may be asked for: what a row is, the order, and what it can be filtered by.
 *
 * @param order a total one, so that pages neither overlap nor leave anything out
 * @param filters among {@code round}, {@code seat}, {@code symbol}, {@code status} and {@code outcome}
 * @param time the field that a range of times is about; null when there is none
 */
public record RowList<T>(
        Class<T> row,
        String order,
        List<String> filters,
        @Nullable String time) {

    /** Orders as they were accepted. */
    public static final RowList<OrderRow> ORDERS = new RowList<>(
            OrderRow.class, "acceptedFrame, orderId", List.of("round", "seat", "symbol", "status"), "effectiveAt");

    /** Refusals as the ledger tells them. */
    public static final RowList<DenialRow> DENIALS =
            new RowList<>(DenialRow.class, "sequence", List.of("round", "seat", "symbol"), null);

    /** Fills in the order of the market. */
    public static final RowList<FillRow> FILLS =
            new RowList<>(FillRow.class, "frame, fillId", List.of("round", "seat", "symbol"), "time");

    /** Positions that came back to zero, as the ledger tells them. */
    public static final RowList<ClosedPositionRow> CLOSED_POSITIONS =
            new RowList<>(ClosedPositionRow.class, "sequence", List.of("seat", "symbol"), "closedAt");

    /** Funding in the order of the market. */
    public static final RowList<FundingRow> FUNDING =
            new RowList<>(FundingRow.class, "frame, seat, symbol", List.of("seat", "symbol"), "time");

    /** Liquidations in the order of the market. */
    public static final RowList<LiquidationRow> LIQUIDATIONS =
            new RowList<>(LiquidationRow.class, "frame, seat, symbol", List.of("seat", "symbol"), "time");

    /** Halts as the ledger tells them. */
    public static final RowList<HaltRow> HALTS = new RowList<>(HaltRow.class, "sequence", List.of("seat"), "time");

    /** Postings as the hash of a round takes them. */
    public static final RowList<PostingRow> POSTINGS =
            new RowList<>(PostingRow.class, "frame, seat, leg", List.of("round", "seat", "symbol"), "time");

    /** Answers without the texts of their trails. */
    public static final RowList<DecisionRow> DECISIONS =
            new RowList<>(DecisionRow.class, "round, seat", List.of("round", "seat", "outcome"), null);

    /** What thinking cost, by day of the wall clock. */
    public static final RowList<SpendingRow> SPENDING =
            new RowList<>(SpendingRow.class, "day, seat", List.of("seat"), "day");

    /** Answers and commands at their places among the frames. */
    public static final RowList<AdmissionRow> ADMISSIONS =
            new RowList<>(AdmissionRow.class, "afterFrame, ordinal", List.of("round", "seat"), null);

    /** Rounds in order. */
    public static final RowList<RoundRow> ROUNDS = new RowList<>(RoundRow.class, "round", List.of("round"), "sealedAt");

    /** Points of the equity curves in the order of the market. */
    public static final RowList<MarkRow> EQUITY =
            new RowList<>(MarkRow.class, "frame, seat", List.of("round", "seat"), "time");

    /** What the symbols were worth at the boundaries. */
    public static final RowList<BoundaryPriceRow> BOUNDARY_PRICES =
            new RowList<>(BoundaryPriceRow.class, "frame, symbol", List.of("symbol"), "time");
}
