package org.tradingarena.marketdata.adapter.binance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.Told;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.event.ArenaEvent;

/** A log in memory, read by a strict reader as it is written. */
public final class KeptCandles implements CandleLog {

    private final Map<CandleSeries, Told> told = new HashMap<>();
    private final List<AssertionError> broken = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Void> append(CandleSeries series, ArenaEvent event) {
        try {
            of(series).read(List.of(event));
        } catch (AssertionError promise) {
            broken.add(promise);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized ToldCandles told(CandleSeries series) {
        ToldCandles folded = new ToldCandles(series);
        of(series).events().forEach(folded::fold);
        return folded;
    }

    synchronized Told of(CandleSeries series) {
        return told.computeIfAbsent(series, Told::new);
    }

    synchronized List<AssertionError> broken() {
        return List.copyOf(broken);
    }
}
