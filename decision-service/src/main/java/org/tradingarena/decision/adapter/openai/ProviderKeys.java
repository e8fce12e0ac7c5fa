package org.tradingarena.decision.adapter.openai;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.tradingarena.decision.application.ReadyProviders;
import org.tradingarena.schema.config.ProviderProfile;

/** Finds the keys of providers in the environment. */
@ApplicationScoped
public class ProviderKeys implements ReadyProviders {

    /** Sent where no key is needed, since the client library insists on one. */
    private static final ProviderKey NONE_NEEDED = new ProviderKey("none");

    private final Config config;

    ProviderKeys(Config config) {
        this.config = config;
    }

    @Override
    public boolean hasKeyFor(ProviderProfile provider) {
        return of(provider).isPresent();
    }

    Optional<ProviderKey> of(ProviderProfile provider) {
        String variable = provider.keyEnv();
        if (variable == null) {
            return Optional.of(NONE_NEEDED);
        }
        return config.getOptionalValue(variable, String.class)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(ProviderKey::new);
    }
}
