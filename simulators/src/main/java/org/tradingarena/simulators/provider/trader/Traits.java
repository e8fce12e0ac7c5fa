package org.tradingarena.simulators.provider.trader;

/**
 * What makes one trader differ from another. A score from −1 to 1 is formed per symbol and compared with two thresholds.
 *
 * @param trend weight of the trend in the score; negative for one who trades against it
 * @param stretch weight of being oversold
 * @param mood how much chance moves the score either way
 * @param enterAbove score from which it enters; its negative for a short
 * @param leaveBelow score below which it closes a long; its negative for a short
 * @param leastSize smallest part of the free cash it puts in, 0..1
 * @param mostSize largest part
 * @param leastLeverage smallest leverage where there is any
 * @param mostLeverage largest
 * @param shorts whether it sells short where that is possible
 */
record Traits(
        double trend,
        double stretch,
        double mood,
        double enterAbove,
        double leaveBelow,
        double leastSize,
        double mostSize,
        int leastLeverage,
        int mostLeverage,
        boolean shorts) {}
