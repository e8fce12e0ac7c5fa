package org.tradingarena.cli.command;

import java.io.Serial;

/** A command cannot do what was asked; the message is the one line that the user sees. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
