package org.tradingarena.cli.verify;

/** What a replay found. */
public sealed interface Verdict {
    /**
     * Every round has the same hash in the ledger, in the stored postings and in the replay.
     *
     * @param rounds compared
     * @param hash of the last one
     */
    record Agrees(int rounds, String hash) implements Verdict {}

    /**
     * The first disagreement.
     *
     * @param round in which it lies; 0 when it lies before the first
     * @param what one line: which fact, what is stored, what the replay says
     */
    record Differs(int round, String what) implements Verdict {}
}
