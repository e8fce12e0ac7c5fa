package org.tradingarena.schema.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Symbol;

/** Reads one entry of {@code datasets}. */
final class DatasetReader {

    private static final String ANY_SYMBOL = "any";
    private static final Symbol RECORDED = new Symbol("BTC/USD");
    private static final Scalar<Duration> STEP = Scalars.length("1s", "4h")
            .restricted(step -> Duration.ofHours(4).toMillis() % step.toMillis() == 0, "a divisor of 4h");

    private static final Scalar<Duration> SYNTHETIC_STEP = STEP.restricted(
            step -> step.toMillis() % 1_000 == 0 && (60 % step.toSeconds() == 0 || step.toSeconds() % 60 == 0),
            "a part of a minute or whole minutes");

    private DatasetReader() {}

    static DatasetProfile read(String name, Section section, Map<String, String> environment) {
        DatasetKind kind = section.required("kind", kinds());
        if (kind.live()) {
            return LiveReader.read(name, kind, section, environment);
        }
        boolean simulated = section.required("simulated", Scalars.FLAG);
        if (kind != DatasetKind.STORED && simulated != kind.simulated()) {
            section.reject("simulated", "contradicts the kind " + kind.configName(), String.valueOf(kind.simulated()));
        }
        Duration step = section.required("step", kind == DatasetKind.SYNTHETIC ? SYNTHETIC_STEP : STEP);
        Instant from = section.required("from", range(kind, step));
        Instant to = section.required("to", range(kind, step));
        if (section.has("from") && section.has("to") && !from.isBefore(to)) {
            section.reject("to", "is not after 'from'", "an instant after " + from);
        }
        VenueKind venue = VenueReader.kind(section);
        Map<Symbol, VenueRules> listed = new LinkedHashMap<>();
        Map<String, Section> instruments = section.named("instruments");
        instruments.forEach((symbol, rules) -> {
            if (!symbol.equals(ANY_SYMBOL)) {
                listed.put(rules.ownName(symbol, symbols(kind)), VenueReader.rules(rules, venue));
            }
        });
        return new DatasetProfile(
                name,
                kind,
                section.required("label", Scalars.text(120)),
                simulated,
                step,
                from,
                to,
                venue,
                VenueReader.funding(section, venue, step),
                listed,
                anySymbol(kind, venue, instruments));
    }

    private static Scalar<Instant> range(DatasetKind kind, Duration step) {
        return Scalars.INSTANT.restricted(
                instant -> !instant.isBefore(kind.earliest())
                        && !instant.isAfter(kind.latest())
                        && instant.toEpochMilli() % step.toMillis() == 0,
                "from " + kind.earliest() + " to " + kind.latest() + ", on a whole step");
    }

    private static @Nullable VenueRules anySymbol(DatasetKind kind, VenueKind venue, Map<String, Section> instruments) {
        Section section = instruments.get(ANY_SYMBOL);
        if (section == null) {
            return null;
        }
        if (kind != DatasetKind.SYNTHETIC) {
            section.reject("stands in a data set of kind " + kind.configName(), "symbols that the data set has");
        }
        return VenueReader.rules(section, venue);
    }

    private static Scalar<Symbol> symbols(DatasetKind kind) {
        return kind == DatasetKind.BITSTAMP_TRADES ? Scalars.named(List.of(RECORDED), Symbol::value) : Scalars.SYMBOL;
    }

    private static Scalar<DatasetKind> kinds() {
        return Scalars.named(Arrays.asList(DatasetKind.values()), DatasetKind::configName);
    }
}
