package org.tradingarena.cli.stack;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The stack cannot do what was asked; the message is one line that says what, where and what to do. */
public final class StackException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
