package org.tradingarena.cli.client;

import java.io.Serial;

/** Nobody answered at an address, or only to say that it cannot answer now (a 5xx). */
public final class Unreachable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreachable(String address, int status) {
        super(address + " cannot answer now (" + status + "); its log is in .arena/logs");
    }

    Unreachable(String address, Throwable cause) {
        super("nothing answers at " + address + "; is the arena up? (./arena status, ./arena doctor)", cause);
    }
}
