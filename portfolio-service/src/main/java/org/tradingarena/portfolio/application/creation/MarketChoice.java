package org.tradingarena.portfolio.application.creation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        if (hasAll(own, symbols) && (own.simulated() || !asked.synthetic())) {
            return new MarketChoice(own, symbols);
        }
        return asked.synthetic()
                ? new MarketChoice(synthetic(config, own, symbols), symbols)
                : alike(config, own, false)
                        .filter(dataset -> hasAll(dataset, symbols))
                        .findFirst()
                        .map(dataset -> new MarketChoice(dataset, symbols))
                        .orElseThrow(() -> withoutData(config, own, symbols));
    }

    /** Data sets of the same kind of venue, since a template of perpetuals is another game on spot. */
    private static Stream<DatasetProfile> alike(ArenaConfig config, DatasetProfile own, boolean simulated) {
        return config.datasets().values().stream()
                .filter(dataset -> dataset.venue() == own.venue() && dataset.simulated() == simulated);
    }

    private static DatasetProfile synthetic(ArenaConfig config, DatasetProfile own, List<Symbol> symbols) {
        return alike(config, own, true)
                .filter(dataset -> hasAll(dataset, symbols))
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

    private static RequestRefused withoutData(ArenaConfig config, DatasetProfile own, List<Symbol> symbols) {
        Set<String> known = new LinkedHashSet<>();
        Stream.concat(Stream.of(own), alike(config, own, false))
                .forEach(dataset -> dataset.symbols().forEach(symbol -> known.add(symbol.value())));
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
