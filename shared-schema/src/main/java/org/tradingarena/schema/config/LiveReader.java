package org.tradingarena.schema.config;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Symbol;

/**
 * Reads a data set that is a live venue. Whether it is the venue or a simulator is told by its address, so that nobody can
 * forget to say so; a page then says it too.
 */
final class LiveReader {

    private static final String ANY_SYMBOL = "any";
    private static final Duration STEP = Duration.ofSeconds(1);

    private LiveReader() {}

    static DatasetProfile read(String name, DatasetKind kind, Section section, Map<String, String> environment) {
        URI rest = section.required("rest-url", address(Scalars.ADDRESS, environment));
        URI stream = section.required("stream-url", address(Scalars.STREAM_ADDRESS, environment));
        VenueKind venue = kind == DatasetKind.BINANCE_SPOT ? VenueKind.SPOT : VenueKind.PERPETUAL;
        boolean simulated = simulated(section, rest, stream);
        String label = section.required("label", Scalars.text(120));
        return new DatasetProfile(
                name,
                kind,
                simulated ? simulatedLabel(venue) : label,
                simulated,
                STEP,
                kind.earliest(),
                kind.latest(),
                venue,
                null,
                Map.of(),
                null,
                venue == VenueKind.SPOT
                        ? new LiveFeed(rest, stream, Map.of(), null, null)
                        : perpetual(section, rest, stream));
    }

    private static boolean simulated(Section section, URI rest, URI stream) {
        boolean real = isBinance(rest) && isBinance(stream);
        boolean mixed = isBinance(rest) != isBinance(stream);
        if (mixed) {
            section.reject(
                    "stream-url", "and 'rest-url' are not of one venue", "both of Binance, or both of a simulator");
        }
        boolean said = section.optional("simulated", Scalars.FLAG).orElse(!real);
        if (said && real) {
            section.reject(
                    "simulated", "contradicts the address " + rest.getHost(), "false, or the address of a simulator");
        }
        return said;
    }

    private static boolean isBinance(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.endsWith(".binance.com") || host.endsWith(".binance.vision") || host.endsWith(".binance.us");
    }

    private static String simulatedLabel(VenueKind venue) {
        return "Simulated Binance " + (venue == VenueKind.SPOT ? "spot" : "perpetuals") + " (no real venue)";
    }

    private static LiveFeed perpetual(Section section, URI rest, URI stream) {
        LocalDate asOf = section.required("margin-as-of", Scalars.DATE);
        Map<Symbol, MarginRules> margins = new LinkedHashMap<>();
        MarginRules any = null;
        for (Map.Entry<String, Section> entry : section.named("margin").entrySet()) {
            try (Section rules = entry.getValue()) {
                MarginRules margin = new MarginRules(
                        new Leverage(rules.required("max-leverage", Scalars.decimal("1", "125"))),
                        VenueReader.brackets(rules));
                if (entry.getKey().equals(ANY_SYMBOL)) {
                    any = margin;
                } else {
                    margins.put(rules.ownName(entry.getKey(), Scalars.SYMBOL), margin);
                }
            }
        }
        return new LiveFeed(rest, stream, margins, any, asOf);
    }

    /** Paths are appended to an address, so that one slash at its end would become two. */
    private static Scalar<URI> address(Scalar<URI> form, Map<String, String> environment) {
        return new Scalar<>(
                form.allowed(),
                text -> form.parse().apply(AddressText.filled(text, environment).replaceAll("/$", "")),
                form.placeholder(),
                form.secretive());
    }
}
