package org.tradingarena.marketdata.application.ingest;

import java.math.BigDecimal;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.domain.candles.Ask;

/** What comes into the mailbox of a symbol. */
sealed interface IngestSignal {

    /** The stream said something. */
    record Heard(StreamMessage message) implements IngestSignal {}

    /** The stream is there, for the first time or again. */
    record Connected() implements IngestSignal {}

    /**
     * The history answered the question of the flow, or failed to.
     *
     * @param begin tells flows of one symbol apart that followed each other
     */
    record Answered(int begin, Ask.Answer answer) implements IngestSignal {}

    /** The venue trades the symbol, or does not. */
    record StatusKnown(boolean halted) implements IngestSignal {}

    /** Contracts open now. */
    record InterestKnown(BigDecimal openInterest) implements IngestSignal {}

    /** Asks the venue and makes a signal of what it says. */
    @FunctionalInterface
    interface Question {
        IngestSignal ask() throws VenueUnavailable, VenueRefused, InterruptedException;
    }
}
