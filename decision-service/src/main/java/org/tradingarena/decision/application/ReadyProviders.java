package org.tradingarena.decision.application;

import org.tradingarena.schema.config.ProviderProfile;

/** Knows which providers can be asked at all. */
@FunctionalInterface
public interface ReadyProviders {

    /** Whether calls to the provider can carry the key it asks for, or are on the cassette that plays; never tells a key. */
    boolean hasKeyFor(ProviderProfile provider);

    /** Whether a cassette plays in place of the providers, so that none of them has to be there. */
    default boolean replayed() {
        return false;
    }
}
