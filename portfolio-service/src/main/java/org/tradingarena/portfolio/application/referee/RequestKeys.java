package org.tradingarena.portfolio.application.referee;

import org.tradingarena.portfolio.application.RequestKey;

/** The keys of requests on one competition, kept by the transaction that does what they ask. */
@FunctionalInterface
public interface RequestKeys {

    /**
     * Takes the key; false when the same request was done before.
     *
     * @throws org.tradingarena.portfolio.application.RequestRefused when the key belongs to another request
     */
    boolean claim(RequestKey key);
}
