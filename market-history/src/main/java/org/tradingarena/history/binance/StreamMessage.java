package org.tradingarena.history.binance;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.engine.market.Candle;

/** What a socket of Binance says, read from its JSON; symbols are those of the venue, in capitals. */
public sealed interface StreamMessage {

    /**
     * The state of a candle.
     *
     * @param eventTime when the venue sent it, by its own clock
     * @param closed whether it is the candle's last state
     */
    record CandleUpdate(String symbol, Duration interval, Candle candle, boolean closed, Instant eventTime)
            implements StreamMessage {}

    /** A trade. */
    record Traded(String symbol, AggregateTrade trade, Instant eventTime) implements StreamMessage {}

    /** The mark price of a perpetual. */
    record Marked(String symbol, MarkPrice mark) implements StreamMessage {}

    /** The venue will end this connection soon. */
    record ShutdownAnnounced() implements StreamMessage {}

    /**
     * The answer to a command of ours.
     *
     * @param id of the command
     * @param error the venue's words; empty when it was accepted
     */
    record CommandAnswered(long id, String error) implements StreamMessage {}

    /**
     * Something else.
     *
     * @param kind its event type, or why it could not be read; at most 200 characters of the venue's text
     * @param readable false for what is not JSON or contradicts its own layout
     */
    record Other(String kind, boolean readable) implements StreamMessage {}
}
