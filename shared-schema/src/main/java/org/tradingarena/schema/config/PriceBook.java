package org.tradingarena.schema.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What models charged and charge. A line is never changed: a new price is a new line with its first day.
 *
 * @param lines in the order of the file
 */
public record PriceBook(List<TokenPrice> lines) {

    public PriceBook {
        lines = List.copyOf(lines);
    }

    /** The price of a model on a day: its own latest line, else the provider's line for any model; empty without either. */
    public Optional<TokenPrice> price(String provider, String model, LocalDate day) {
        return latest(provider, model, day).or(() -> latest(provider, TokenPrice.ANY_MODEL, day));
    }

    private Optional<TokenPrice> latest(String provider, String model, LocalDate day) {
        return lines.stream()
                .filter(line -> line.provider().equals(provider) && line.model().equals(model))
                .filter(line -> !line.from().isAfter(day))
                .max(Comparator.comparing(TokenPrice::from));
    }
}
