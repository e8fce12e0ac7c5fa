package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Reads one entry of {@code templates} and checks it against the data sets and providers of the same file. */
final class TemplateReader {

    private static final int MOST_INDICATORS = 32;
    private static final Scalar<IndicatorSpec> INDICATOR =
            new Scalar<>(IndicatorSpec.allowed(), IndicatorSpec::of, IndicatorSpec.STANDARD.getFirst());

    private final Map<String, DatasetProfile> datasets;
    private final SeatReader seatReader;

    TemplateReader(Map<String, DatasetProfile> datasets, Map<String, ProviderProfile> providers, PriceBook prices) {
        this.datasets = datasets;
        this.seatReader = new SeatReader(providers, prices);
    }

    CompetitionTemplate read(String name, Section section) {
        String datasetName = section.required("dataset", Scalars.oneOf(datasets.keySet()));
        DatasetProfile dataset = datasets.get(datasetName);
        List<Timeframe> timeframes = section.list("timeframes", timeframesOf(dataset)).stream()
                .sorted()
                .toList();
        List<IndicatorSpec> indicators = indicators(section);
        ModelParameters models = ModelReader.read(section.section("models"));
        CompetitionTemplate template = new CompetitionTemplate(
                name,
                datasetName,
                section.list("symbols", symbolsOf(dataset)),
                new Money(section.required("initial-cash", Scalars.decimal("1", "1000000000"))),
                section.required("decision-every", multiplesOf(dataset)),
                section.required("rounds", Scalars.whole(1, CompetitionTemplate.MOST_ROUNDS)),
                section.required("warm-up", Scalars.length("0s", "365d")),
                section.required("lockstep", Scalars.FLAG),
                section.required("decision-window", Scalars.length("1s", "1h")),
                section.required("speed", Scalars.speed(Pacing::new, new Pacing(null))),
                section.required("series-length", Scalars.whole(1, 200)),
                timeframes,
                indicators,
                CostReader.read(section.section("costs")),
                RiskReader.read(section.section("risk")),
                models,
                seats(section, dataset, new SeatReader.Shown(timeframes, indicators), models));
        if (dataset != null) {
            checkLength(section, template, dataset);
            if (dataset.kind().live()) {
                checkLive(section, template);
            }
        }
        checkQuoteCurrency(section, template);
        return template;
    }

    private static List<IndicatorSpec> indicators(Section section) {
        if (!section.has("indicators")) {
            return IndicatorSpec.STANDARD;
        }
        List<IndicatorSpec> indicators = section.list("indicators", INDICATOR);
        if (indicators.size() > MOST_INDICATORS) {
            section.reject("indicators", "are " + indicators.size(), "at most " + MOST_INDICATORS);
        }
        return indicators;
    }

    private List<SeatSpec> seats(
            Section section, @Nullable DatasetProfile dataset, SeatReader.Shown shown, ModelParameters models) {
        List<SeatSpec> seats = new ArrayList<>();
        for (Section entry : section.sections("seats")) {
            try (entry) {
                SeatSpec seat = seatReader.read(entry, dataset == null ? null : dataset.venue(), shown, models);
                if (entry.has("id")
                        && seats.stream().anyMatch(other -> other.seatId().equals(seat.seatId()))) {
                    entry.reject("id", "'" + seat.seatId() + "' is taken by another seat", "an id of its own");
                }
                seats.add(seat);
            }
        }
        return seats;
    }

    private static void checkLength(Section section, CompetitionTemplate template, DatasetProfile dataset) {
        int longest = template.longest(dataset);
        if (template.rounds() > longest) {
            section.reject(
                    "rounds",
                    "data set " + dataset.name() + " ends before round " + template.rounds(),
                    "at most " + longest + " with this warm-up and interval");
        }
    }

    /** Nobody holds a venue up or hurries it. */
    private static void checkLive(Section section, CompetitionTemplate template) {
        if (template.lockstep()) {
            section.reject("lockstep", "stands on a live market, which waits for nobody", "false");
        }
        BigDecimal speed = template.pacing().speed();
        if (speed == null || speed.compareTo(BigDecimal.ONE) != 0) {
            section.reject("speed", "stands on a live market, which goes as it goes", "1x");
        }
    }

    private static void checkQuoteCurrency(Section section, CompetitionTemplate template) {
        List<String> currencies =
                template.symbols().stream().map(Symbol::quote).distinct().toList();
        if (currencies.size() > 1) {
            section.reject(
                    "symbols", "mix the quote currencies " + String.join(", ", currencies), "one quote currency");
        }
    }

    private static Scalar<Symbol> symbolsOf(@Nullable DatasetProfile dataset) {
        return dataset == null
                        || dataset.anySymbol() != null
                        || dataset.symbols().isEmpty()
                ? Scalars.SYMBOL
                : Scalars.named(dataset.symbols(), Symbol::value);
    }

    private static Scalar<Timeframe> timeframesOf(@Nullable DatasetProfile dataset) {
        return Scalars.named(
                Arrays.stream(Timeframe.values())
                        .filter(timeframe -> dataset == null || isMultiple(timeframe.duration(), dataset.step()))
                        .toList(),
                Timeframe::wireName);
    }

    private static Scalar<Duration> multiplesOf(@Nullable DatasetProfile dataset) {
        Scalar<Duration> length = Scalars.length("1s", "24h");
        return dataset == null
                ? length
                : length.restricted(
                        interval -> isMultiple(interval, dataset.step()),
                        "a multiple of the data set's step of " + dataset.step().toSeconds() + "s");
    }

    private static boolean isMultiple(Duration length, Duration step) {
        return length.toMillis() % step.toMillis() == 0;
    }
}
