package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * Keeps every symbol at the same part of its equity. What has drifted further from that than tolerated is closed in one
 * round and entered afresh in the next, since an order to trade the difference alone is not a thing that seats have.
 *
 * @param tolerance largest drift as a fraction of the part, above 0
 */
record EqualWeight(BigDecimal size, BigDecimal tolerance) implements Rule {
    private static final int DECIMALS = 6;

    @Override
    public List<Intent> decide(RuleTurn turn) {
        List<SymbolSnapshot> symbols = turn.snapshot().symbols();
        BigDecimal part = turn.account()
                .equity()
                .value()
                .multiply(size)
                .divide(BigDecimal.valueOf(symbols.size()), DECIMALS, RoundingMode.DOWN);
        return symbols.stream()
                .map(symbol -> decide(symbol.symbol(), part, turn))
                .toList();
    }

    private Intent decide(Symbol symbol, BigDecimal part, RuleTurn turn) {
        PositionView position = turn.position(symbol);
        if (position == null) {
            return enter(symbol, part, turn);
        }
        BigDecimal worth =
                position.margin().value().add(position.unrealisedPnl().value());
        boolean drifted = worth.subtract(part).abs().compareTo(part.multiply(tolerance)) > 0;
        String relation = "is worth " + new Money(worth) + ", its part is " + new Money(part);
        return drifted ? Intents.sell(symbol, relation) : Intents.hold(symbol, relation);
    }

    private static Intent enter(Symbol symbol, BigDecimal part, RuleTurn turn) {
        BigDecimal fraction = fraction(part, turn);
        return fraction == null
                ? Intents.hold(symbol, "no cash for its part of " + new Money(part))
                : Intents.buy(symbol, fraction, "enter for its part of " + new Money(part));
    }

    /** Of the cash; null when nothing of it can be spent. */
    private static @Nullable BigDecimal fraction(BigDecimal part, RuleTurn turn) {
        BigDecimal cash = turn.account().cash().value();
        if (cash.signum() <= 0) {
            return null;
        }
        BigDecimal fraction = part.divide(cash, DECIMALS, RoundingMode.DOWN)
                .min(Share.of(BigDecimal.ONE, turn))
                .min(turn.risk().maxPositionFraction());
        return fraction.signum() > 0 ? fraction : null;
    }
}
