package org.tradingarena.cli.verify;

/** What a replay found. */
public sealed interface Verdict {
    /**
     * Every closed round has the same hash in the ledger, in the stored postings and in the replay, and so has the end of a
     * competition that is over.
     *
     * @param rounds compared
     * @param hash the last one compared
     * @param over whether the end was compared
     */
    record Agrees(int rounds, String hash, boolean over) implements Verdict {}

    /** Nothing can be compared yet: no round has closed, and the competition is not over. */
    record TooEarly() implements Verdict {}

    /**
     * The first disagreement.
     *
     * @param round in which it lies; 0 when it lies before the first
     * @param what one line: which fact, what is stored, what the replay says
     */
    record Differs(int round, String what) implements Verdict {}
}
