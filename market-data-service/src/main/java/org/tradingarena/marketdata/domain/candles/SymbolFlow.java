package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Instant;
import org.tradingarena.history.binance.StreamMessage;

/**
 * From the messages of one symbol to the events of its candles. Every method takes the time at the venue and says in the
 * effects what is to be told and asked. Not thread-safe; one thread leads it.
 */
public sealed interface SymbolFlow permits KlineFlow, TradeFlow {

    /** A message of the stream. */
    void heard(StreamMessage message, Instant now, Effects effects);

    /** The stream is there, after the start or after it was away: what it told in between is lost. */
    void connected();

    /**
     * Looks at what is late and asks for it. To be called several times a second, but only when no message waits: what has come
     * and was not read yet is not late.
     */
    void tick(Instant now, Effects effects);

    /** The history has answered the open question, or has failed to. */
    void answered(Ask.Answer answer, Instant now, Effects effects);

    /** Whether the venue has stopped trading in the symbol. */
    void halted(boolean halted);

    /** Contracts open now, in units of the base asset. */
    void openInterest(BigDecimal interest);

    /** What it has told. */
    ContiguousCandles candles();

    /** Whether the history stands in for the stream: it was asked, and the stream has not carried on since. */
    boolean historyStandsIn();

    /** Whether a question to the history is open. */
    boolean asking();

    /** Whether it waits for candles that should have been there. */
    boolean behind();
}
