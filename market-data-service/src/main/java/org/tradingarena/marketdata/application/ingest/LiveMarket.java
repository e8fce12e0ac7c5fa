package org.tradingarena.marketdata.application.ingest;

import java.time.Duration;
import java.time.Instant;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.IngestTimings;
import org.tradingarena.marketdata.domain.candles.KlineFlow;
import org.tradingarena.marketdata.domain.candles.SymbolFlow;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.marketdata.domain.candles.TradeFlow;
import org.tradingarena.schema.types.Symbol;

/**
 * A venue that candles are taken from.
 *
 * @param name of the data set, such as {@code binance-spot}
 * @param step length of its candles: one second on both markets
 */
public record LiveMarket(
        String name,
        Duration step,
        IngestTimings timings,
        BinanceHistory history,
        VenueStreams streams,
        VenueClock clock) {

    /** The series of a symbol. */
    CandleSeries series(Symbol symbol) {
        return new CandleSeries(name, symbol, step);
    }

    /** The symbol as the venue writes it. */
    static String venueSymbol(Symbol symbol) {
        return symbol.base() + symbol.quote();
    }

    boolean perpetual() {
        return history.market() == BinanceMarket.USD_M;
    }

    /** A flow that goes on after what was told. */
    SymbolFlow flow(ToldCandles told, Instant now) {
        return perpetual() ? new TradeFlow(told, timings, now) : new KlineFlow(told, timings, now);
    }
}
