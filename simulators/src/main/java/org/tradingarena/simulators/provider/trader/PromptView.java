package org.tradingarena.simulators.provider.trader;

import java.util.List;
import java.util.Map;

/**
 * What a trader takes from a prompt.
 *
 * @param perCoin whether a decision per coin is asked for (nof1) instead of one for the account (classic)
 * @param coins in the order of the prompt; at least one
 * @param held positions by symbol
 * @param cash free, in quote currency; {@link #UNKNOWN} when the prompt does not say
 * @param rules of the competition
 */
record PromptView(boolean perCoin, List<CoinView> coins, Map<String, Held> held, double cash, Rules rules) {

    /** Less than any cash there is. */
    static final double UNKNOWN = -1;

    PromptView {
        coins = List.copyOf(coins);
        held = Map.copyOf(held);
    }

    /**
     * The limits that a prompt states.
     *
     * @param minConfidence least confidence of an entry, 0..1
     * @param largestFraction most of the free cash in one order, 0..1; 0 when entries are halted
     * @param maxLeverage largest leverage, at least 1
     * @param shorts whether selling short is possible
     * @param timeframe of conditions that are checked, such as {@code 3m}; empty when the prompt offers no such form
     */
    record Rules(double minConfidence, double largestFraction, double maxLeverage, boolean shorts, String timeframe) {}
}
