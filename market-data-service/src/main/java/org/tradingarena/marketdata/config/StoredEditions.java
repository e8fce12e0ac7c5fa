package org.tradingarena.marketdata.config;

import java.util.Map;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.history.store.StoredSymbol;
import org.tradingarena.marketdata.application.chart.DatasetEditions;
import org.tradingarena.schema.config.DatasetKind;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.types.Symbol;

/**
 * The SHA-256 of a symbol's rows, which an import under an old name changes. What is not stored comes with the program and
 * has one edition.
 *
 * @param configured the data sets of the configuration, which go before stored ones of the same name
 */
public record StoredEditions(Map<String, DatasetProfile> configured, StoredDatasets stored) implements DatasetEditions {

    private static final String ONLY = "";

    @Override
    public String of(String dataset, Symbol symbol) {
        DatasetProfile profile = configured.get(dataset);
        if (profile != null && profile.kind() != DatasetKind.STORED) {
            return ONLY;
        }
        return stored.open(dataset).manifest().symbols().stream()
                .filter(rows -> rows.instrument().symbol().equals(symbol))
                .map(StoredSymbol::sha256)
                .findFirst()
                .orElse(ONLY);
    }
}
