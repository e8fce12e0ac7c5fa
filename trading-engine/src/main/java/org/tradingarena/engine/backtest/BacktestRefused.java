package org.tradingarena.engine.backtest;

/** A specification that cannot be back-tested; the message names the reason in one line. */
public final class BacktestRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** A refusal with its reason. */
    BacktestRefused(String reason) {
        super(reason);
    }
}
