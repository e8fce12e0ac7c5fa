package org.tradingarena.decision.adapter.openai;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * Gives every client of a provider the {@link RefusedCallMapper}, and connections enough that calls which hang never
 * make others wait. Found through {@code META-INF/services}.
 */
public final class ProviderClientListener implements RestClientListener {

    /** As many as questions may be open at once; connections are opened only when needed. */
    private static final int CONNECTIONS = 1024;

    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        if (serviceInterface == OpenAiRestApi.class) {
            builder.property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, CONNECTIONS);
            builder.register(new RefusedCallMapper(), RefusedCallMapper.PRIORITY);
        }
    }
}
