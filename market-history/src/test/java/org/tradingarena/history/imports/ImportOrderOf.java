package org.tradingarena.history.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Symbol;

/** Describes an import of spot candles in a test. */
final class ImportOrderOf {

    private final String name;
    private final List<Path> files;
    private @Nullable Symbol symbol;
    private @Nullable Duration step;

    ImportOrderOf(String name, Path... files) {
        this.name = name;
        this.files = List.of(files);
    }

    ImportOrderOf symbol(Symbol all) {
        symbol = all;
        return this;
    }

    ImportOrderOf step(Duration length) {
        step = length;
        return this;
    }

    ImportOrder order() {
        ImportOrder spot = ImportOrder.spot(name, files);
        return new ImportOrder(
                files,
                name,
                symbol,
                step,
                spot.tick(),
                spot.lot(),
                spot.minNotional(),
                spot.venue(),
                spot.maxLeverage(),
                spot.maintenance(),
                spot.funding(),
                spot.simulated(),
                spot.label(),
                spot.source());
    }
}
