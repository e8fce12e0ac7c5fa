package org.tradingarena.cli.client;

import java.io.Serial;

/** Nobody answered at an address. */
public final class Unreachable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreachable(String address, Throwable cause) {
        super("nothing answers at " + address + "; is the arena up? (./arena status, ./arena doctor)", cause);
    }
}
