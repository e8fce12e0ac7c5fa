package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/** A leg of an entry that is about to be posted. */
record Leg(String account, Money amount, @Nullable Quantity quantity) {
    static Leg cash(Money amount) {
        return new Leg("cash", amount, null);
    }

    /** @param account {@code inventory:<symbol>} on spot, {@code margin:<symbol>} for a perpetual */
    static Leg position(String account, Money amount, Quantity quantity) {
        return new Leg(account, amount, quantity);
    }

    static Leg fees(Money amount) {
        return new Leg("fees", amount, null);
    }

    static Leg liquidationFees(Money amount) {
        return new Leg("liquidation-fees", amount, null);
    }

    static Leg funding(Money amount) {
        return new Leg("funding", amount, null);
    }

    static Leg insurance(Money amount) {
        return new Leg("insurance", amount, null);
    }

    static Leg realised(Money amount) {
        return new Leg("realised", amount, null);
    }

    static Leg capital(Money amount) {
        return new Leg("capital", amount, null);
    }
}
