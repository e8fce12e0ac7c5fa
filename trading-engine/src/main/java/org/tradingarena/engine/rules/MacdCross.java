package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Holds a symbol while its MACD is above the signal line. Like {@link EmaCross} it looks at the relation and not at the
 * moment of the crossing.
 */
record MacdCross(Timeframe timeframe, BigDecimal size) implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> decide(symbol, turn.holds(symbol.symbol()), share))
                .toList();
    }

    private Intent decide(SymbolSnapshot snapshot, boolean held, BigDecimal share) {
        Symbol symbol = snapshot.symbol();
        Double macd = Indicators.latest(snapshot, timeframe, "macd");
        Double signal = Indicators.latest(snapshot, timeframe, "macdSignal");
        if (macd == null || signal == null) {
            return Intents.hold(symbol, "MACD on " + timeframe + " still warming up");
        }
        String relation = "MACD " + macd + (macd > signal ? " above" : " not above") + " its signal " + signal + " on "
                + timeframe;
        if (macd > signal && !held) {
            return Intents.buy(symbol, share, relation);
        }
        return macd <= signal && held ? Intents.sell(symbol, relation) : Intents.hold(symbol, relation);
    }
}
