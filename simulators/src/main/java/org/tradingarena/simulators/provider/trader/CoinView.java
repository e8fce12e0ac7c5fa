package org.tradingarena.simulators.provider.trader;

/**
 * One symbol as a prompt shows it.
 *
 * @param symbol as the prompt writes it; empty when it names none
 * @param price the latest, in quote currency; 0 when the prompt tells none
 * @param trend from −1, everything points down, to +1, everything points up
 * @param stretch from −1, overbought, to +1, oversold
 * @param volatility average true range as a fraction of the price
 * @param shown what the prompt said, in words
 */
record CoinView(String symbol, double price, double trend, double stretch, double volatility, String shown) {

    /** Where a prompt tells no volatility: half a percent. */
    static final double USUAL_VOLATILITY = 0.005;
}
