package org.tradingarena.simulators.provider;

/** Prompts as the arena and NOF1 write them, cut to what matters. */
final class Prompts {

    private Prompts() {}

    /** Everything points up, nothing is held, in the classic dialect. */
    static String rising() {
        return """
                Answer with one JSON object: {"action": "HOLD", "confidence": 0.6}
                BTC/USD, last close 811

                1m candles
                hints: price above EMA20 by 1.88 %; MACD positive and rising; RSI14 neutral at 55; ATR14 0.20 % of price
                3m candles
                hints: price above EMA20 by 1.1 %; MACD positive and rising; RSI14 neutral at 56

                ACCOUNT (amounts in USD)
                free cash: 100
                position: none in BTC/USD
                largest order: 40 % of free cash
                least confidence of a BUY or SELL: 0.2
                """;
    }

    /** Two coins, one rising and free, one falling and held long, in the nof1 dialect. */
    static String nof1() {
        return """
                Signals: buy_to_enter, sell_to_enter, hold, close_position. Answer with one JSON object.
                Maximum leverage: 12
                ### ALL BTC DATA

                current_price = 100000.0, current_ema20 = 99500.5, current_macd = 40.2, current_rsi (7 period) = 62.1

                Mid prices: [99000.0, 99400.0, 100000.0]
                20‑Period EMA: 99000.1 vs. 50‑Period EMA: 98000.2
                3‑Period ATR: 392.748 vs. 14‑Period ATR: 500.0

                ### ALL ETH DATA

                current_price = 4000.0, current_ema20 = 4050.5, current_macd = -4.2, current_rsi (7 period) = 50

                Mid prices: [4060.0, 4050.0, 4000.0]
                20‑Period EMA: 4100.1 vs. 50‑Period EMA: 4200.2
                3‑Period ATR: 32.7 vs. 14‑Period ATR: 40.0

                ### HERE IS YOUR ACCOUNT INFORMATION & PERFORMANCE
                Available Cash: 5000.0
                **Current Account Value:** 9000.0
                Current live positions & performance:
                {'symbol': 'ETH', 'quantity': 5.74, 'entry_price': 4189.12, 'leverage': 10, \
                'exit_plan': {'profit_target': 4568.31, 'stop_loss': 3865.43, 'invalidation_condition': \
                'If the price closes below 3800 on a 3-minute candle'}, 'confidence': 0.65, 'risk_usd': 722.78}
                """;
    }
}
