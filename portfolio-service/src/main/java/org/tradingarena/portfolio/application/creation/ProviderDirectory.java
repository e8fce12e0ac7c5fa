package org.tradingarena.portfolio.application.creation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which providers can answer; only decision-service holds their keys. */
@FunctionalInterface
public interface ProviderDirectory {

    /** Readiness by provider id; throws {@code RequestRefused} of kind UNAVAILABLE when nobody answers. */
    Map<String, Readiness> readiness();

    /**
     * Whether a provider can be asked.
     *
     * @param reason why not, in words; null when it can
     */
    record Readiness(boolean ready, @Nullable String reason) {}
}
