package org.tradingarena.marketdata.application.chart;

/** What a question for candles leads to. */
public sealed interface CandleAnswer {

    /** Candles. */
    record Found(CandlePage page) implements CandleAnswer {}

    /** A question that cannot be answered; {@code message} names what is wrong and what would be right. */
    record Refused(Refusal code, String message) implements CandleAnswer {}

    /** Why there is no chart; the names are stable and shown to users. */
    enum Refusal {
        /** No competition of that id is known here; it may have been created a moment ago. */
        COMPETITION_UNKNOWN,
        /** The competition does not trade the symbol. */
        SYMBOL_UNKNOWN,
        /** The timeframe is not a whole number of the market's steps. */
        TIMEFRAME_UNSUPPORTED,
        /** Another number of candles than an answer may have. */
        LIMIT_OUT_OF_RANGE,
        /** The market cannot be read now. */
        MARKET_UNAVAILABLE
    }
}
