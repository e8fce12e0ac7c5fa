package org.tradingarena.portfolio.application.relay;

/**
 * What is told together, in order, by one thread at a time. The strands do not wait for each other: a lockstep market and
 * the seats wait for the first, nobody's turn waits for the second.
 */
public enum Strand {
    /** The latest state of a competition, and the questions to its seats. */
    STATE_AND_QUESTIONS,
    /** The ledger, in its sequence. */
    LEDGER
}
