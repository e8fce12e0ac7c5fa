package org.tradingarena.portfolio.application.referee;

/** Hears of every transaction that changed a competition, after its commit. Must be quick and must not fail. */
public interface AfterCommit {

    /**
     * The lane's journal is durable.
     *
     * @param nanos length of the transaction, the wait for the row included
     */
    void committed(CompetitionLane lane, long nanos);
}
