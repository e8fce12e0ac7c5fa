package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Buys what has fallen too far and sells what has risen too far, by the 14-candle RSI. */
record RsiReversion(Timeframe timeframe, double oversold, double overbought, BigDecimal size) implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> decide(symbol, turn.holds(symbol.symbol()), share))
                .toList();
    }

    private Intent decide(SymbolSnapshot snapshot, boolean held, BigDecimal share) {
        Symbol symbol = snapshot.symbol();
        Double rsi = Indicators.latest(snapshot, timeframe, "rsi14");
        if (rsi == null) {
            return Intents.hold(symbol, "RSI 14 on " + timeframe + " still warming up");
        }
        if (rsi <= oversold && !held) {
            return Intents.buy(symbol, share, "RSI14 " + rsi + " oversold on " + timeframe);
        }
        if (rsi >= overbought && held) {
            return Intents.sell(symbol, "RSI14 " + rsi + " overbought on " + timeframe);
        }
        return Intents.hold(symbol, "RSI14 " + rsi + " on " + timeframe + " asks for nothing");
    }
}
