package org.tradingarena.marketdata.domain.candles;

import org.tradingarena.schema.event.market.Bar;

/** Variants of a bar. */
final class Bars {

    private Bars() {}

    /** The same bar of a symbol in which the venue has stopped trading. */
    static Bar halted(Bar bar) {
        return new Bar(
                bar.symbol(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.trades(),
                false,
                true,
                bar.mark(),
                bar.fundingRate(),
                bar.openInterest());
    }
}
