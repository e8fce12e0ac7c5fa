package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.Symbol;

/**
 * Folds the bars of all symbols and seals what is known of them at a moment: closed candles only, the same bytes for
 * everybody. Not thread-safe.
 */
public final class SnapshotSealer {

    private static final int ROOM_TO_GROW = 1024;

    private final List<Symbol> symbols;
    private final List<SymbolSeries> series;
    private int lastLength = ROOM_TO_GROW;

    private SnapshotSealer(List<Symbol> symbols, List<SymbolSeries> series) {
        this.symbols = symbols;
        this.series = series;
    }

    /** The sealer of a competition; it has seen nothing yet. */
    public static SnapshotSealer of(CompetitionSpec spec) {
        List<Symbol> symbols = spec.market().symbols();
        return new SnapshotSealer(
                symbols,
                symbols.stream().map(symbol -> new SymbolSeries(symbol, spec)).toList());
    }

    /**
     * Folds the bars of one step.
     *
     * @throws IllegalArgumentException when the bars are not those of the symbols, in their order
     */
    public void add(MarketStep step) {
        List<Bar> bars = step.bars();
        if (!areOfTheSymbols(bars)) {
            throw new IllegalArgumentException("expected bars of " + symbols + " at " + step.openTime());
        }
        for (int i = 0; i < bars.size(); i++) {
            series.get(i).add(step.openTime(), bars.get(i));
        }
    }

    /**
     * Folds a candle of several steps of one symbol, before its first step.
     *
     * @throws IllegalArgumentException when the symbol is not traded, or the candle does not follow the one before
     */
    public void warmUp(Symbol symbol, Candle candle, Duration length) {
        seriesOf(symbol).warmUp(candle, length);
    }

    /** Passes several steps of one symbol of which nothing is known, before its first step. */
    public void passWarmUp(Symbol symbol, Instant openTime, Duration length) {
        seriesOf(symbol).passWarmUp(openTime, length);
    }

    /** Notes the funding rate of a perpetual that was last due before its first step. */
    public void warmUp(Symbol symbol, BigDecimal fundingRate) {
        seriesOf(symbol).warmUp(fundingRate);
    }

    private SymbolSeries seriesOf(Symbol symbol) {
        int index = symbols.indexOf(symbol);
        if (index < 0) {
            throw new IllegalArgumentException(symbol + " is not among " + symbols);
        }
        return series.get(index);
    }

    private boolean areOfTheSymbols(List<Bar> bars) {
        if (bars.size() != symbols.size()) {
            return false;
        }
        for (int i = 0; i < bars.size(); i++) {
            if (!bars.get(i).symbol().equals(symbols.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Seals what the steps so far have shown; {@code sealedAt} is the close time of the last one. The hash is that of the
     * canonical bytes of the snapshot, of which only those are written that have changed since the last seal.
     */
    public SealedSnapshot seal(Instant sealedAt) {
        StringBuilder text = new StringBuilder(lastLength);
        text.append("{\"sealedAt\":").append(Canonical.text(sealedAt));
        String separator = ",\"symbols\":[";
        for (SymbolSeries each : series) {
            each.write(text.append(separator));
            separator = ",";
        }
        byte[] bytes = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        lastLength = bytes.length + ROOM_TO_GROW;
        return new SealedSnapshot(snapshot(sealedAt), Canonical.sha256(bytes));
    }

    /** What the steps so far have shown, without the hash; for a reader in the same process, to whom nothing is sent. */
    Snapshot snapshot(Instant sealedAt) {
        return new Snapshot(
                sealedAt, series.stream().map(SymbolSeries::snapshot).toList());
    }
}
