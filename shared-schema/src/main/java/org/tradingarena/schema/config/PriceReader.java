package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code prices.yaml}. */
final class PriceReader {

    private PriceReader() {}

    /** Throws {@link ConfigInvalid} with every problem of the text. */
    static PriceBook read(String file, String text) {
        Problems problems = new Problems(file);
        PriceBook prices = book(Section.of(problems, "", YamlTree.of(file, text, "the list prices")));
        problems.throwIfAny();
        return prices;
    }

    private static PriceBook book(Section root) {
        List<TokenPrice> lines = new ArrayList<>();
        try (root) {
            for (Section entry : root.sections("prices")) {
                try (entry) {
                    lines.add(line(entry));
                }
            }
        }
        return new PriceBook(lines);
    }

    private static TokenPrice line(Section entry) {
        Scalar<BigDecimal> dollars = Scalars.decimal("0", "10000");
        BigDecimal input = entry.required("input", dollars);
        return new TokenPrice(
                entry.required("provider", Scalars.text(60)),
                entry.required("model", Scalars.text(120)),
                entry.required("from", Scalars.DATE),
                input,
                entry.optional("cached-input", dollars).orElse(input),
                entry.required("output", dollars));
    }
}
