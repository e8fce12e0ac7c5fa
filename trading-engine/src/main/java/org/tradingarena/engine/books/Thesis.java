package org.tradingarena.engine.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a seat believed when it entered. Told to it again with its position; without effect on the books.
 *
 * @param confidence from 0 to 1
 * @param riskUsd what it believed to risk; null when it did not say
 */
public record Thesis(BigDecimal confidence, @Nullable BigDecimal riskUsd) {

    /** Of an order that enters nothing. */
    static final Thesis NONE = new Thesis(BigDecimal.ZERO, null);
}
