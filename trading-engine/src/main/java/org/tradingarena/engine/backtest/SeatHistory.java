package org.tradingarena.engine.backtest;

import java.util.List;
import org.tradingarena.engine.statistics.report.ClosedTrade;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.TradingRecord;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** What one seat went through. Kept in packed form; every call unpacks what it gives. */
public interface SeatHistory {
    /** The seat. */
    SeatId seatId();

    /** Equity at the end of every round, the first round first. */
    List<Money> equity();

    /** Equity with its moments, as a performance report wants it. */
    EquityRecord equityRecord();

    /** Every position that was closed, in order of closing. */
    List<ClosedTrade> trades();

    /** Trades and costs, as a performance report wants them. */
    TradingRecord trading();
}
