package org.tradingarena.engine.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.statistics.report.ClosedTrade;
import org.tradingarena.engine.statistics.report.CostTotals;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.TradingRecord;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Packs the events of one seat while they are told: about nine bytes for a round and 26 for a trade. */
final class SeatRecorder implements SeatHistory {
    private final SeatId seatId;
    private final FrameGrid grid;
    private final Money initialCash;
    private final AmountSeries equity = new AmountSeries();
    private final AmountSeries netProfits = new AmountSeries();
    private final AmountSeries notionals = new AmountSeries();
    private final Map<Symbol, Instant> open = new TreeMap<>();
    private long[] spans = new long[0];
    private BigDecimal traded = BigDecimal.ZERO;
    private BigDecimal slippage = BigDecimal.ZERO;
    private BigDecimal spread = BigDecimal.ZERO;
    private BigDecimal latency = BigDecimal.ZERO;
    private @Nullable Standing standing;

    SeatRecorder(SeatId seatId, FrameGrid grid, Money initialCash) {
        this.seatId = seatId;
        this.grid = grid;
        this.initialCash = initialCash;
    }

    /** The mark at the first boundary comes before the first round and is no round end. */
    void marked(AccountMarked mark) {
        if (mark.round() > 0) {
            equity.add(mark.equity());
        }
    }

    void filled(OrderFilled fill) {
        traded = traded.add(fill.price().value().multiply(fill.quantity().value()));
        slippage = slippage.add(fill.slippageCost().value());
        spread = spread.add(fill.spreadCost().value());
        latency = latency.add(fill.latencyCost().value());
        if (fill.realisedPnl() == null) {
            open.putIfAbsent(fill.symbol(), fill.time());
        }
    }

    void closed(PositionClosed position) {
        open.remove(position.symbol());
        int index = netProfits.size();
        if (2 * index == spans.length) {
            spans = Arrays.copyOf(spans, Math.max(16, 2 * spans.length));
        }
        spans[2 * index] = grid.frameAt(position.openedAt());
        spans[2 * index + 1] = grid.frameAt(position.closedAt());
        netProfits.add(position.netPnl());
        notionals.add(position.entryNotional());
    }

    void ended(Standing last) {
        standing = last;
    }

    @Override
    public SeatId seatId() {
        return seatId;
    }

    @Override
    public List<Money> equity() {
        return IntStream.range(0, equity.size()).mapToObj(equity::get).toList();
    }

    @Override
    public EquityRecord equityRecord() {
        return BuyAndHoldLine.recordOf(equity, grid, initialCash);
    }

    /** Equity for statistics: the initial cash, then the end of every round. */
    double[] path() {
        double[] path = new double[equity.size() + 1];
        path[0] = initialCash.value().doubleValue();
        for (int i = 1; i < path.length; i++) {
            path[i] = equity.get(i - 1).value().doubleValue();
        }
        return path;
    }

    @Override
    public List<ClosedTrade> trades() {
        return IntStream.range(0, netProfits.size())
                .mapToObj(i -> new ClosedTrade(
                        netProfits.get(i),
                        notionals.get(i),
                        grid.openTime(spans[2 * i]),
                        grid.openTime(spans[2 * i + 1])))
                .toList();
    }

    @Override
    public TradingRecord trading() {
        return new TradingRecord(trades(), List.copyOf(open.values()), new Money(traded), costs());
    }

    private CostTotals costs() {
        Standing last = standing;
        if (last == null) {
            throw new IllegalStateException("the back-test of seat " + seatId + " has not ended");
        }
        return new CostTotals(
                last.fees().plus(last.liquidationFees()),
                last.funding().negated(),
                new Money(slippage),
                new Money(spread),
                new Money(latency),
                last.costUsd());
    }
}
