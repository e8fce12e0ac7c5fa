package org.tradingarena.decision.adapter.provider.cassette;

import org.jspecify.annotations.Nullable;

/** The service cannot work with the cassette it was given, and does not start. */
public final class CassetteInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names the variable or the file and line, and what to do */
    public CassetteInvalid(String message) {
        super(message);
    }

    CassetteInvalid(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
