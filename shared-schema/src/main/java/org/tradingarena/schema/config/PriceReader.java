package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads {@code prices.yaml}. */
final class PriceReader {

    private static final String CONTENT = "the list prices";

    private final Scalar<String> provider;

    /** A reader of prices of these providers. */
    PriceReader(Collection<String> providers) {
        this.provider = Scalars.oneOf(providers);
    }

    /** The prices of a text; what is wrong with it is recorded. Throws {@link ConfigInvalid} when it is not YAML. */
    PriceBook read(Problems problems, String file, String text) {
        List<TokenPrice> lines = new ArrayList<>();
        try (Section root = Section.of(problems, "", YamlTree.of(file, text, CONTENT))) {
            for (Section entry : root.sections("prices")) {
                try (entry) {
                    TokenPrice line = line(entry);
                    if (lines.stream().anyMatch(other -> sameDay(other, line))) {
                        entry.reject(
                                "from",
                                "'" + line.from() + "' has a price of " + line.provider() + " " + line.model()
                                        + " already",
                                "one line for a model and a day");
                    }
                    lines.add(line);
                }
            }
        }
        return new PriceBook(lines);
    }

    private static boolean sameDay(TokenPrice one, TokenPrice other) {
        return one.provider().equals(other.provider())
                && one.model().equals(other.model())
                && one.from().equals(other.from());
    }

    private TokenPrice line(Section entry) {
        Scalar<BigDecimal> dollars = Scalars.decimal("0", "10000");
        BigDecimal input = entry.required("input", dollars);
        return new TokenPrice(
                entry.required("provider", provider),
                entry.required("model", Scalars.text(120)),
                entry.required("from", Scalars.DATE),
                input,
                entry.optional("cached-input", dollars).orElse(input),
                entry.required("output", dollars));
    }
}
