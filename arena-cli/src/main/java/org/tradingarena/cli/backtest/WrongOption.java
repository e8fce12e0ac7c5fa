package org.tradingarena.cli.backtest;

import java.io.Serial;

/** An option whose value cannot be used; the message names option, value and what is allowed, in one line. */
public final class WrongOption extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A wrong value and what would be right. */
    public WrongOption(String option, String value, String problem) {
        super(option + " " + value + ": " + problem);
    }
}
