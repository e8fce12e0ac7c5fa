package org.tradingarena.decision.adapter.openai;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Gives every client of a provider the {@link RefusedCallMapper}; found through {@code META-INF/services}. */
public final class RefusedCallListener implements RestClientListener {

    @Override
    public void onNewClient(Class<?> serviceInterface, RestClientBuilder builder) {
        if (serviceInterface == OpenAiRestApi.class) {
            builder.register(new RefusedCallMapper(), RefusedCallMapper.PRIORITY);
        }
    }
}
