package org.tradingarena.engine.books;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** A leg of an entry that is about to be posted. */
record Leg(String account, Money amount, @Nullable Quantity quantity) {
    static Leg cash(Money amount) {
        return new Leg("cash", amount, null);
    }

    static Leg inventory(Symbol symbol, Money amount, Quantity quantity) {
        return new Leg("inventory:" + symbol, amount, quantity);
    }

    static Leg fees(Money amount) {
        return new Leg("fees", amount, null);
    }

    static Leg realised(Money amount) {
        return new Leg("realised", amount, null);
    }

    static Leg capital(Money amount) {
        return new Leg("capital", amount, null);
    }
}
