package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Money;

/**
 * A book at the marks, exact.
 *
 * @param cash free
 * @param margin set aside for positions; on spot their cost
 * @param unrealised Σ side × (quantity × mark − cost basis)
 * @param exposure Σ quantity × mark
 */
public record Valuation(Money cash, Money margin, Money unrealised, Money exposure) {
    /** Margin + unrealised profit; on spot that is Σ quantity × mark. */
    public Money positionsValue() {
        return margin.plus(unrealised);
    }

    /** Cash + positions value. */
    public Money equity() {
        return cash.plus(margin).plus(unrealised);
    }
}
