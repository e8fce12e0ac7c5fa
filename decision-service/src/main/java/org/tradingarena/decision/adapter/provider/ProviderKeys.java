package org.tradingarena.decision.adapter.provider;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Credentials;
import org.tradingarena.decision.adapter.provider.wire.ProviderKey;
import org.tradingarena.decision.application.ReadyProviders;
import org.tradingarena.schema.config.ProviderProfile;

/**
 * Finds the keys of providers in the environment. While a cassette plays none is looked at, and the providers that can be
 * asked are those that answered when it was recorded.
 */
public final class ProviderKeys implements ReadyProviders {

    private final Function<String, Optional<String>> environment;
    private final @Nullable Set<String> recorded;

    /**
     * Keys by the names of their variables.
     *
     * @param recorded ids of the providers on the cassette that plays; null when none plays
     */
    public ProviderKeys(Function<String, Optional<String>> environment, @Nullable Set<String> recorded) {
        this.environment = environment;
        this.recorded = recorded == null ? null : Set.copyOf(recorded);
    }

    @Override
    public boolean hasKeyFor(ProviderProfile provider) {
        return recorded == null
                ? provider.keyEnv() == null || key(provider.keyEnv()).isPresent()
                : recorded.contains(provider.id());
    }

    @Override
    public boolean replayed() {
        return recorded != null;
    }

    /** What goes into the header of a call; null where no key is needed or there is none. */
    @Nullable
    Credentials of(ProviderProfile provider) {
        String variable = provider.keyEnv();
        if (recorded != null || variable == null) {
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
