package org.tradingarena.engine.backtest;

/** Is told how far a back-test has come. */
@FunctionalInterface
public interface BacktestWatch {
    /** Nobody watches. */
    BacktestWatch NOBODY = (done, rounds) -> {};

    /**
     * A round has been closed. Called on the thread that plays, so a slow watcher slows the back-test.
     *
     * @param done rounds closed, from 1
     * @param rounds rounds to play
     */
    void roundClosed(int done, int rounds);
}
