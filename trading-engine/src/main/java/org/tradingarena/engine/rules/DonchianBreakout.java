package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Enters when a candle closes above the highest high of the 20 candles before it, and leaves when one closes below their
 * lowest low (R. Donchian's channel). The channel before the newest candle is the second newest point of the series, since
 * a close can never lie outside a channel that includes it.
 */
record DonchianBreakout(Timeframe timeframe, BigDecimal size) implements Rule {
    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> decide(symbol, turn.holds(symbol.symbol()), share))
                .toList();
    }

    private Intent decide(SymbolSnapshot snapshot, boolean held, BigDecimal share) {
        Symbol symbol = snapshot.symbol();
        Double upper = Indicators.previous(snapshot, timeframe, "donchianUpper20");
        Double lower = Indicators.previous(snapshot, timeframe, "donchianLower20");
        Double close = close(snapshot);
        if (upper == null || lower == null || close == null) {
            return Intents.hold(symbol, "Donchian 20 on " + timeframe + " still warming up");
        }
        if (close > upper && !held) {
            return Intents.buy(symbol, share, "close " + close + " above the channel's " + upper + " on " + timeframe);
        }
        if (close < lower && held) {
            return Intents.sell(symbol, "close " + close + " below the channel's " + lower + " on " + timeframe);
        }
        return Intents.hold(
                symbol, "close " + close + " asks for nothing, channel " + lower + " to " + upper + " on " + timeframe);
    }

    private @Nullable Double close(SymbolSnapshot snapshot) {
        TimeframeSnapshot candles = Indicators.of(snapshot, timeframe);
        List<CandlePoint> points = candles == null ? List.of() : candles.candles();
        return points.isEmpty() ? null : points.getLast().close().value().doubleValue();
    }
}
