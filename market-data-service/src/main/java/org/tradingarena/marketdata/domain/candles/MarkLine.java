package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.schema.types.Price;

/** Mark prices of a perpetual by time, and the funding rates announced for the boundaries to come. */
final class MarkLine {

    private static final int REMEMBERED_MARKS = 900;
    private static final int REMEMBERED_BOUNDARIES = 32;

    private final CandleSeries series;
    private final NavigableMap<Instant, Price> marks = new TreeMap<>();
    private final NavigableMap<Instant, BigDecimal> rates = new TreeMap<>();

    MarkLine(CandleSeries series) {
        this.series = series;
    }

    void heard(MarkPrice mark) {
        marks.put(mark.time(), mark.mark());
        if (marks.size() > REMEMBERED_MARKS) {
            marks.pollFirstEntry();
        }
        if (mark.time().isBefore(mark.nextFunding())) {
            announce(mark.nextFunding(), mark.fundingRate());
        }
    }

    /** Funding that took place replaces what was announced for its boundary. */
    void funded(FundingRate funding) {
        announce(funding.time(), funding.rate());
    }

    private void announce(Instant boundary, BigDecimal rate) {
        rates.put(series.openTimeOf(boundary), rate);
        if (rates.size() > REMEMBERED_BOUNDARIES) {
            rates.pollFirstEntry();
        }
    }

    /** The last mark price told by the moment; null before the first. */
    @Nullable
    Price at(Instant moment) {
        var entry = marks.floorEntry(moment);
        return entry == null ? null : entry.getValue();
    }

    /** The rate due at the open of the candle; null where none is due. */
    @Nullable
    BigDecimal dueAt(Instant openTime) {
        return rates.get(openTime);
    }

    /** When the last mark price was told; null before the first. */
    @Nullable
    Instant last() {
        return marks.isEmpty() ? null : marks.lastKey();
    }
}
