package org.tradingarena.cli.verify;

import java.io.Serial;

/** The evidence is incomplete or contradicts itself before any replay; the message says where. */
public final class EvidenceMissing extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EvidenceMissing(String message) {
        super(message);
    }

    EvidenceMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
