package org.tradingarena.engine.statistics.report;

/** What a reported number counts. */
public enum Unit {
    /** Share of something: 0.05 is 5 %. */
    FRACTION,
    /** A number without a unit, such as a Sharpe ratio. */
    RATIO,
    /** From 0 to 1. */
    PROBABILITY,
    /** Quote currency of the competition. */
    MONEY,
    /** Dollars, outside the books. */
    USD,
    /** Days of 24 hours, with fractions. */
    DAYS,
    /** A whole number of things. */
    COUNT,
    /** Times a day. */
    PER_DAY
}
