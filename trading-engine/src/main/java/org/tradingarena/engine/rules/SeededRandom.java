package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Symbol;

/**
 * Trades by a die. Its seed is the SHA-256 of competition seed, seat, round and symbol, so a throw depends neither on the
 * throws before it nor on the order in which seats answer.
 */
record SeededRandom(double tradeProbability, BigDecimal size) implements Rule {
    private static final int PERCENT_DIGITS = 2;

    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        List<Intent> intents = new ArrayList<>(turn.snapshot().symbols().size());
        for (SymbolSnapshot symbol : turn.snapshot().symbols()) {
            intents.add(decide(symbol.symbol(), turn, share));
        }
        return intents;
    }

    private Intent decide(Symbol symbol, RuleTurn turn, BigDecimal share) {
        SplittableRandom die = die(turn, symbol);
        if (die.nextDouble() >= tradeProbability) {
            return Intents.hold(symbol, "the die says wait");
        }
        if (turn.holds(symbol)) {
            return Intents.sell(symbol, "the die says leave");
        }
        BigDecimal part = BigDecimal.valueOf(die.nextInt(10, 101), PERCENT_DIGITS);
        return Intents.buy(symbol, share.multiply(part), "the die says enter with " + part);
    }

    private static SplittableRandom die(RuleTurn turn, Symbol symbol) {
        return Die.of(turn.seed() + "/" + turn.seatId() + "/" + turn.round() + "/" + symbol);
    }
}
