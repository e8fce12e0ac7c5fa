package org.tradingarena.engine.statistics.performance;

import java.util.Arrays;

/** What closed trades earned, net of all costs; a trade of exactly zero is neither won nor lost. */
public final class TradeResults {

    private static final String NO_TRADE = "no closed trade";
    private static final String NO_WIN = "no winning trade";
    private static final String NO_LOSS = "no losing trade";

    private final double[] profits;
    private final double[] wins;
    private final double[] losses;

    private TradeResults(double[] profits) {
        this.profits = profits.clone();
        this.wins = Arrays.stream(profits).filter(profit -> profit > 0).toArray();
        this.losses = Arrays.stream(profits).filter(profit -> profit < 0).toArray();
    }

    /** The results of trades with these net profits, in money. */
    public static TradeResults of(double... netProfits) {
        return new TradeResults(netProfits);
    }

    /** Won trades over closed trades. */
    public Measure winRate() {
        return profits.length == 0 ? Measure.undefined(NO_TRADE) : Measure.of((double) wins.length / profits.length);
    }

    /** Profit factor: sum of the won over the size of the sum of the lost. */
    public Measure profitFactor() {
        return losses.length == 0
                ? Measure.undefined(profits.length == 0 ? NO_TRADE : NO_LOSS)
                : Measure.of(sum(wins) / -sum(losses));
    }

    /** Payoff: average won over the size of the average lost. */
    public Measure payoff() {
        if (profits.length == 0) {
            return Measure.undefined(NO_TRADE);
        }
        if (losses.length == 0 || wins.length == 0) {
            return Measure.undefined(losses.length == 0 ? NO_LOSS : NO_WIN);
        }
        return Measure.of(Moments.mean(wins) / -Moments.mean(losses));
    }

    /** Expectancy in money: {@code W · average won − L · average lost}, which is the mean profit of a trade. */
    public Measure expectancy() {
        return profits.length == 0 ? Measure.undefined(NO_TRADE) : Measure.of(Moments.mean(profits));
    }

    /** Expectancy ratio {@code (1 + R) · W − 1}: what a trade earns per unit lost on average. */
    public Measure expectancyRatio() {
        return winRate().then(rate -> payoff().then(payoff -> Measure.of(edge(rate, payoff))));
    }

    /** System quality number: {@code √N · mean ÷ sample deviation} of the profits (Tharp). */
    public Measure systemQuality() {
        if (profits.length < 2) {
            return Measure.undefined("needs at least 2 closed trades");
        }
        return Moments.isConstant(profits)
                ? Measure.undefined("profits do not vary")
                : Measure.of(Math.sqrt(profits.length) * Moments.mean(profits) / Moments.sampleDeviation(profits));
    }

    /** Kelly fraction {@code W − (1 − W) ÷ R}; negative when the trades have no edge. */
    public Measure kelly() {
        return winRate().then(rate -> payoff().then(payoff -> Measure.of(rate - (1 - rate) / payoff)));
    }

    /** The expectancy ratio of a known win rate and payoff. */
    public static double edge(double winRate, double payoff) {
        return (1 + payoff) * winRate - 1;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
