package org.tradingarena.marketdata.domain.candles;

import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;

/** A question to the venue's history; a flow has at most one open. */
public sealed interface Ask {

    /** The closed candles of a half-open range. */
    record Candles(Instant from, Instant to) implements Ask {}

    /**
     * Trades by rising id, one page.
     *
     * @param since open time of the candle that comes next: funding from there on is asked with it
     */
    record TradesFrom(long id, Instant since) implements Ask {}

    /**
     * The trades of a half-open range of time, and the funding that fell due in it.
     *
     * @param funded from where funding is wanted
     */
    record TradesBetween(Instant from, Instant to, Instant funded) implements Ask {}

    /** What the venue answered. */
    sealed interface Answer {

        /** Closed candles by rising open time; what is not there the venue does not have. */
        record CandlesFound(Candles ask, List<Candle> candles) implements Answer {}

        /**
         * Trades by rising id, funding, and what the symbol is worth.
         *
         * @param askedAt time of the venue when the question went out, by our estimate
         * @param complete whether there were no more when it was answered
         * @param mark asked for before the trades, so they are known up to its time
         */
        record TradesFound(
                Ask ask,
                Instant askedAt,
                List<AggregateTrade> trades,
                boolean complete,
                List<FundingRate> fundings,
                MarkPrice mark)
                implements Answer {}

        /**
         * None.
         *
         * @param impossible whether the history was there and what it sent cannot be
         * @param reason for a reader
         */
        record Failed(Ask ask, boolean impossible, String reason) implements Answer {}
    }
}
