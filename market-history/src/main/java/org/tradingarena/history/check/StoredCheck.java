package org.tradingarena.history.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.CandleRules;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredDataset;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.history.store.StoredSymbol;
import org.tradingarena.schema.types.Symbol;

/** Looks at every row of a data set, after its files were held against their hashes. */
public final class StoredCheck {

    private StoredCheck() {}

    /** One report per symbol; a single one that says what is damaged when the data set cannot be opened. */
    public static List<CheckReport> of(StoredDatasets datasets, String name) {
        try {
            StoredDataset open = datasets.open(name);
            List<CheckReport> reports = new ArrayList<>();
            open.manifest().symbols().forEach(symbol -> reports.add(report(open, symbol)));
            return reports;
        } catch (DatasetUnusable damaged) {
            return List.of(new CheckReport(
                    name,
                    null,
                    0,
                    null,
                    null,
                    List.of(),
                    Map.of(Finding.DAMAGED, 1L),
                    List.of(String.valueOf(damaged.getMessage()))));
        }
    }

    private static CheckReport report(StoredDataset open, StoredSymbol stored) {
        DatasetManifest manifest = open.manifest();
        Symbol symbol = stored.instrument().symbol();
        SeenSteps seen = new SeenSteps(manifest.step());
        Findings findings = new Findings();
        long rows = 0;
        for (Instant time = manifest.from(); time.isBefore(manifest.to()); time = time.plus(manifest.step())) {
            Optional<Candle> candle = open.candle(symbol, time);
            if (candle.isPresent()) {
                rows++;
                seen.add(time);
                String place = manifest.name() + " " + symbol + " at " + time;
                CandleRules.fault(candle.get()).ifPresent(fault -> findings.add(Finding.IMPOSSIBLE, place, fault));
            }
        }
        return new CheckReport(
                manifest.name() + " " + symbol,
                manifest.step(),
                rows,
                manifest.from(),
                manifest.to(),
                seen.gaps(),
                findings.counts(),
                findings.examples());
    }
}
