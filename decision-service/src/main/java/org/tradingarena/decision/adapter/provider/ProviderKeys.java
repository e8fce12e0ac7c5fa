package org.tradingarena.decision.adapter.provider;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Credentials;
import org.tradingarena.decision.adapter.provider.wire.ProviderKey;
import org.tradingarena.decision.application.ReadyProviders;
import org.tradingarena.schema.config.ProviderProfile;

/** Finds the keys of providers in the environment. While a cassette plays none is needed, and none is looked at. */
public final class ProviderKeys implements ReadyProviders {

    private final Function<String, Optional<String>> environment;
    private final boolean replayed;

    /**
     * Keys by the names of their variables.
     *
     * @param replayed whether a cassette plays in place of the providers
     */
    public ProviderKeys(Function<String, Optional<String>> environment, boolean replayed) {
        this.environment = environment;
        this.replayed = replayed;
    }

    @Override
    public boolean hasKeyFor(ProviderProfile provider) {
        return replayed || provider.keyEnv() == null || key(provider.keyEnv()).isPresent();
    }

    @Override
    public boolean replayed() {
        return replayed;
    }

    /** What goes into the header of a call; null where no key is needed or there is none. */
    @Nullable
    Credentials of(ProviderProfile provider) {
        String variable = provider.keyEnv();
        if (replayed || variable == null) {
            return null;
        }
        return key(variable)
                .map(key -> switch (provider.protocol()) {
                    case OPENAI -> Credentials.bearer(key);
                    case ANTHROPIC -> Credentials.apiKey(key);
                })
                .orElse(null);
    }

    private Optional<ProviderKey> key(String variable) {
        return environment
                .apply(variable)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(ProviderKey::new);
    }
}
