package org.tradingarena.portfolio.application.creation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.types.Symbol;

/** The data set and symbols a competition is held on. Never turns to a simulated market unless the request says so. */
record MarketChoice(DatasetProfile dataset, List<Symbol> symbols) {

    static MarketChoice of(ArenaConfig config, CompetitionTemplate template, NewCompetition asked) {
        DatasetProfile own = config.dataset(template.dataset());
        List<Symbol> symbols = asked.symbol() == null ? template.symbols() : List.of(asked.symbol());
        if (asked.synthetic() && !own.simulated()) {
            return new MarketChoice(synthetic(config, symbols), symbols);
        }
        if (hasAll(own, symbols)) {
            return new MarketChoice(own, symbols);
        }
        return config.datasets().values().stream()
                .filter(dataset -> !dataset.simulated() && hasAll(dataset, symbols))
                .findFirst()
                .map(dataset -> new MarketChoice(dataset, symbols))
                .orElseThrow(() -> withoutData(config, symbols));
    }

    private static DatasetProfile synthetic(ArenaConfig config, List<Symbol> symbols) {
        return config.datasets().values().stream()
                .filter(dataset -> dataset.simulated() && hasAll(dataset, symbols))
                .findFirst()
                .orElseThrow(() -> RequestRefused.field(
                        "DATASET_MISSING",
                        "synthetic",
                        "the configuration has no synthetic data set for " + symbols,
                        List.copyOf(config.datasets().keySet())));
    }

    private static boolean hasAll(DatasetProfile dataset, List<Symbol> symbols) {
        return symbols.stream().allMatch(symbol -> dataset.instrument(symbol).isPresent());
    }

    private static RequestRefused withoutData(ArenaConfig config, List<Symbol> symbols) {
        Set<String> known = new LinkedHashSet<>();
        config.datasets().values().forEach(dataset -> dataset.symbols().forEach(symbol -> known.add(symbol.value())));
        String names = String.join(", ", symbols.stream().map(Symbol::value).toList());
        return RequestRefused.field(
                "SYMBOL_WITHOUT_DATA",
                "symbol",
                "there is no market data for " + names
                        + ". Ways to get it: --synthetic (\"synthetic\": true) for a seeded "
                        + "random market; planned and not in this version: --live for the exchange itself, import a data set",
                List.copyOf(known));
    }
}
