package org.tradingarena.marketdata.adapter.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.types.Symbol;

/**
 * A data set as the outside sees it.
 *
 * @param symbols in the form {@code BTC/USD}
 * @param anySymbol whether it makes up every other symbol too, or the venue lists its own
 * @param from open time of the first candle; null for a live market
 * @param to close time of the last candle; null for a live market
 * @param step length of a candle, ISO-8601
 * @param simulated whether the prices never happened
 */
public record DatasetView(
        String name,
        List<String> symbols,
        boolean anySymbol,
        @Nullable Instant from,
        @Nullable Instant to,
        Duration step,
        String label,
        boolean simulated) {

    static DatasetView of(DatasetProfile profile) {
        boolean live = profile.kind().live();
        return new DatasetView(
                profile.name(),
                profile.symbols().stream().map(Symbol::value).toList(),
                profile.anySymbol() != null || live,
                live ? null : profile.from(),
                live ? null : profile.to(),
                profile.step(),
                profile.label(),
                profile.simulated());
    }
}
