package org.tradingarena.simulators.provider;

import java.io.IOException;

/** The simulator leaves a reply as it is; the server closes the connection. */
final class BrokenReply extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenReply(String message) {
        super(message);
    }
}
