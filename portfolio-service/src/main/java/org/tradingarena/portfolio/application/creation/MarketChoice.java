package org.tradingarena.portfolio.application.creation;

import java.time.Duration;
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
        if (own.kind().live()) {
            // Whether it trades them, only the venue can say.
            String name = asked.dataset() == null ? own.name() : asked.dataset();
            return new MarketChoice(config.datasets().getOrDefault(name, own), symbols);
        }
        if (asked.dataset() != null) {
            return named(config, template, asked, asked.dataset());
        }
        if (hasAll(own, symbols) && (own.simulated() || !asked.synthetic())) {
            return new MarketChoice(own, symbols);
        }
        Duration every = asked.decisionInterval() == null ? template.decisionInterval() : asked.decisionInterval();
        return asked.synthetic()
                ? new MarketChoice(synthetic(config, own, symbols), symbols)
                : alike(config, own, false)
                        .filter(dataset -> hasAll(dataset, symbols))
                        .filter(dataset -> every.toMillis() % dataset.step().toMillis() == 0)
                        .findFirst()
                        .map(dataset -> new MarketChoice(dataset, symbols))
                        .orElseThrow(() -> withoutData(config, own, symbols));
    }

    /** The data set that the request names, simulated or not: its page says what it is. */
    private static MarketChoice named(
            ArenaConfig config, CompetitionTemplate template, NewCompetition asked, String name) {
        if (asked.synthetic()) {
            throw RequestRefused.field(
                    "FIELDS_EXCLUSIVE", "dataset", "dataset and synthetic exclude each other", List.of());
        }
        DatasetProfile dataset = config.datasets().get(name);
        if (dataset == null) {
            throw RequestRefused.field(
                    "DATASET_UNKNOWN",
                    "dataset",
                    "there is no data set '" + name
                            + "', neither in arena.yaml nor in the folder of data sets; ./arena data"
                            + " list shows all of them, ./arena data import makes one",
                    List.copyOf(config.datasets().keySet()));
        }
        Symbol symbol = asked.symbol();
        if (symbol != null && dataset.instrument(symbol).isEmpty()) {
            throw RequestRefused.field(
                    "SYMBOL_WITHOUT_DATA",
                    "symbol",
                    "data set '" + name + "' does not have " + symbol,
                    dataset.symbols().stream().map(Symbol::value).toList());
        }
        return new MarketChoice(dataset, symbol == null ? template.symbolsOn(dataset) : List.of(symbol));
    }

    /** Data sets of the same kind of venue, since a template of perpetuals is another game on spot. */
    private static Stream<DatasetProfile> alike(ArenaConfig config, DatasetProfile own, boolean simulated) {
        return config.datasets().values().stream()
                .filter(dataset ->
                        !dataset.kind().live() && dataset.venue() == own.venue() && dataset.simulated() == simulated);
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
                        + "random market; import a data set (./arena data import) and name it with --data"
                        + withOtherStep(config, symbols)
                        + "; or --live (\"live\": true) for the exchange itself",
                List.copyOf(known));
    }

    private static String withOtherStep(ArenaConfig config, List<Symbol> symbols) {
        List<String> names = config.datasets().values().stream()
                .filter(dataset -> !dataset.simulated() && hasAll(dataset, symbols))
                .map(DatasetProfile::name)
                .toList();
        return names.isEmpty() ? "" : "; " + names + " would have it, with a step or venue of its own";
    }
}
