package org.tradingarena.cli.prompt;

import java.io.Serial;

/** There is no such prompt; the message says what there is instead. */
public final class PromptMissing extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PromptMissing(String message) {
        super(message);
    }
}
