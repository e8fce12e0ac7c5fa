package org.tradingarena.decision.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.tradingarena.schema.config.PriceBook;
import org.tradingarena.schema.config.TokenPrice;

/** Prices of providers that charge nothing, for every model and day. */
final class FreePrices {

    private FreePrices() {}

    static PriceBook of(Collection<String> providers) {
        return new PriceBook(providers.stream()
                .distinct()
                .map(provider -> new TokenPrice(
                        provider,
                        TokenPrice.ANY_MODEL,
                        LocalDate.EPOCH,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO))
                .toList());
    }
}
