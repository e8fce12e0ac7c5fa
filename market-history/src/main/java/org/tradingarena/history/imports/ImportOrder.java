package org.tradingarena.history.imports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * Which files become which data set; null for what the files tell themselves.
 *
 * @param symbol of all files; otherwise each tells its own by its name
 * @param step length of a candle; otherwise the shortest distance of the first rows
 * @param tick smallest step of a price; otherwise the finest decimal of the prices
 * @param lot smallest step of a quantity; otherwise the finest decimal of the volumes, 0.00000001 at least
 * @param minNotional smallest value of an order
 * @param label what a page says of the data; otherwise symbols and range
 * @param source where the files come from, in words; otherwise their names
 */
public record ImportOrder(
        List<Path> files,
        String name,
        @Nullable Symbol symbol,
        @Nullable Duration step,
        @Nullable BigDecimal tick,
        @Nullable BigDecimal lot,
        Money minNotional,
        VenueKind venue,
        Leverage maxLeverage,
        List<MaintenanceBracket> maintenance,
        @Nullable AssumedFunding funding,
        boolean simulated,
        @Nullable String label,
        @Nullable String source) {

    public ImportOrder {
        files = List.copyOf(files);
        maintenance = List.copyOf(maintenance);
    }

    /** Spot candles of which everything else is told by the files. */
    public static ImportOrder spot(String name, List<Path> files) {
        return new ImportOrder(
                files,
                name,
                null,
                null,
                null,
                null,
                Money.ZERO,
                VenueKind.SPOT,
                Leverage.NONE,
                List.of(),
                null,
                false,
                null,
                null);
    }
}
