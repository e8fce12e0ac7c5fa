package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Holds a symbol while its fast average is above the slow one. It looks at the relation and not at the moment of the
 * crossing, which may fall between two rounds.
 */
record EmaCross(Timeframe timeframe, BigDecimal size) implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> decide(symbol, turn.holds(symbol.symbol()), share))
                .toList();
    }

    private Intent decide(SymbolSnapshot snapshot, boolean held, BigDecimal share) {
        Symbol symbol = snapshot.symbol();
        Double fast = Indicators.latest(snapshot, timeframe, "ema20");
        Double slow = Indicators.latest(snapshot, timeframe, "ema50");
        if (fast == null || slow == null) {
            return Intents.hold(symbol, "EMA 20/50 on " + timeframe + " still warming up");
        }
        String relation =
                "EMA20 " + fast + (fast > slow ? " above" : " not above") + " EMA50 " + slow + " on " + timeframe;
        if (fast > slow && !held) {
            return Intents.buy(symbol, share, relation);
        }
        return fast <= slow && held ? Intents.sell(symbol, relation) : Intents.hold(symbol, relation);
    }
}
