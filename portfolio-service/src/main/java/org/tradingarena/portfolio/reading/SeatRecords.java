package org.tradingarena.portfolio.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradingarena.engine.statistics.report.ClosedTrade;
import org.tradingarena.engine.statistics.report.CostTotals;
import org.tradingarena.engine.statistics.report.DayEnds;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.engine.statistics.report.TradingRecord;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** What the seats of a competition traded and paid, as the statistics want it. */
record SeatRecords(
        Map<String, List<ClosedPositionRow>> closed,
        List<HoldingView> open,
        Map<String, FillTotals> fills,
        Map<SeatId, Standing> standings) {

    static SeatRecords read(Books books, String id) {
        return new SeatRecords(
                books.rows(RowList.CLOSED_POSITIONS, Filter.all(id)).stream()
                        .collect(Collectors.groupingBy(position -> position.seat)),
                books.holdings(id, null, null),
                books.fillTotals(id).stream().collect(Collectors.toMap(FillTotals::seat, Function.identity())),
                books.standings(id).stream().collect(Collectors.toMap(Standing::seatId, Function.identity())));
    }

    /** The curve of a seat; the mark at the first boundary, before any round, is no end of one. */
    static EquityRecord equity(CompetitionSpec spec, List<MarkRow> marks) {
        EquitySample start = new EquitySample(spec.market().start(), spec.initialCash());
        List<EquitySample> ends = marks.stream()
                .filter(mark -> mark.round > 0)
                .map(mark -> new EquitySample(mark.time, new Money(mark.equity)))
                .toList();
        return new EquityRecord(start, ends, DayEnds.of(start, ends));
    }

    TradingRecord trading(SeatId seat) {
        FillTotals totals = fills.getOrDefault(seat.value(), FillTotals.none(seat.value()));
        return new TradingRecord(
                closed.getOrDefault(seat.value(), List.of()).stream()
                        .map(SeatRecords::trade)
                        .toList(),
                open.stream()
                        .filter(held -> held.seat().equals(seat))
                        .map(HoldingView::openedAt)
                        .toList(),
                new Money(totals.notional()),
                costs(seat, totals));
    }

    private static ClosedTrade trade(ClosedPositionRow position) {
        return new ClosedTrade(
                new Money(position.netPnl), new Money(position.entryNotional), position.openedAt, position.closedAt);
    }

    /** Liquidation fees go to the venue as well; funding is told there from the side of the receiver. */
    private CostTotals costs(SeatId seat, FillTotals totals) {
        Standing standing = standings.get(seat);
        if (standing == null) {
            throw new IllegalStateException("seat " + seat + " has no standing");
        }
        return new CostTotals(
                standing.fees().plus(standing.liquidationFees()),
                standing.funding().negated(),
                new Money(totals.slippage()),
                new Money(totals.spread()),
                new Money(totals.latency()),
                standing.costUsd());
    }
}
