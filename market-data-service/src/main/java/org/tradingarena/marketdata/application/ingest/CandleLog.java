package org.tradingarena.marketdata.application.ingest;

import java.util.concurrent.CompletableFuture;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.event.ArenaEvent;

/** Where the events of candles are written: in the order of the calls, for each series. */
public interface CandleLog {

    /**
     * Writes an event; returns at once, or blocks while the log cannot be reached.
     *
     * @return completes when the event is durable, exceptionally when it will never be
     * @throws InterruptedException when the ingest is stopped in the meantime
     */
    CompletableFuture<Void> append(CandleSeries series, ArenaEvent event) throws InterruptedException;

    /**
     * What the end of the log tells of a series, so that it can be gone on with; waits while the log cannot be read.
     *
     * @throws InterruptedException when the ingest is stopped in the meantime
     */
    ToldCandles told(CandleSeries series) throws InterruptedException;
}
