package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/** Everything the seats may know of one symbol, folded bar by bar from the anchor on. Not thread-safe. */
final class SymbolSeries {

    private final Symbol symbol;
    private final List<TimeframeSeries> timeframes;
    private final @Nullable PerpetualSeries perpetual;
    private @Nullable Price lastClose;

    /** A series of a competition's market that has seen nothing yet. */
    SymbolSeries(Symbol symbol, CompetitionSpec spec) {
        Duration step = spec.market().step();
        this.symbol = symbol;
        this.timeframes = spec.timeframes().stream()
                .map(timeframe -> new TimeframeSeries(timeframe, step, spec.seriesLength(), spec.indicators()))
                .toList();
        this.perpetual = spec.market().venue() == VenueKind.PERPETUAL
                ? new PerpetualSeries(spec.market().funding(), step)
                : null;
    }

    void add(Instant openTime, Bar bar) {
        lastClose = bar.close();
        if (bar.missing()) {
            timeframes.forEach(timeframe -> timeframe.addMissing(openTime));
        } else {
            Candle candle = Candle.of(openTime, bar);
            timeframes.forEach(timeframe -> timeframe.add(candle));
        }
        if (perpetual != null) {
            perpetual.add(bar);
        }
    }

    /** A candle of several steps, before the first frame. */
    void warmUp(Candle candle, Duration length) {
        lastClose = candle.close();
        timeframes.forEach(timeframe -> timeframe.add(candle, length));
    }

    /** Several steps before the first frame of which nothing is known. */
    void passWarmUp(Instant openTime, Duration length) {
        timeframes.forEach(timeframe -> timeframe.addMissing(openTime, length));
    }

    /** The funding rate that was last due before the first frame; nothing on spot. */
    void warmUp(BigDecimal fundingRate) {
        if (perpetual != null) {
            perpetual.lastRate(fundingRate);
        }
    }

    SymbolSnapshot snapshot() {
        return new SymbolSnapshot(
                symbol,
                newestClose(),
                perpetual == null ? null : perpetual.view(),
                timeframes.stream().map(TimeframeSeries::snapshot).toList());
    }

    /** Appends what {@link #snapshot} is in canonical form. */
    void write(StringBuilder text) {
        text.append("{\"symbol\":").append(Canonical.text(symbol));
        text.append(",\"lastClose\":").append(Canonical.text(newestClose()));
        text.append(",\"perpetual\":").append(perpetual == null ? "null" : Canonical.text(perpetual.view()));
        String separator = ",\"timeframes\":[";
        for (TimeframeSeries timeframe : timeframes) {
            text.append(separator).append(timeframe.text());
            separator = ",";
        }
        text.append("]}");
    }

    private Price newestClose() {
        if (lastClose == null) {
            throw new IllegalStateException("no bar of " + symbol + " yet");
        }
        return lastClose;
    }
}
