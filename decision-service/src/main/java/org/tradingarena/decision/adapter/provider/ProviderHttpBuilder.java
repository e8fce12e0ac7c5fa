package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Wire;

/** Gives the client library our HTTP. Its times are taken and not used: every call has a deadline of its own. */
final class ProviderHttpBuilder implements HttpClientBuilder {

    private final Wire wire;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;

    ProviderHttpBuilder(Wire wire) {
        this.wire = wire;
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new ProviderHttp(wire);
    }
}
