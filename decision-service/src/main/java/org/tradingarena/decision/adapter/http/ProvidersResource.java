package org.tradingarena.decision.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.application.ReadyProviders;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;

/** Lists the configured providers and whether they can be asked; a key is only known to be there or not. */
@Path("/api/providers")
public class ProvidersResource {

    private static final int CONNECT_MILLIS = 500;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final ArenaConfig config;
    private final ReadyProviders ready;

    ProvidersResource(ArenaConfig config, ReadyProviders ready) {
        this.config = config;
        this.ready = ready;
    }

    /** All providers in the order of the configuration file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public List<ProviderView> providers() {
        return config.providers().values().stream().map(this::view).toList();
    }

    private ProviderView view(ProviderProfile provider) {
        String reason = reason(provider);
        return new ProviderView(provider.id(), provider.model(), reason == null, reason, provider.simulated());
    }

    private @Nullable String reason(ProviderProfile provider) {
        if (ready.replayed()) {
            return ready.hasKeyFor(provider) ? null : "the cassette that plays holds nothing of " + provider.id();
        }
        if (!ready.hasKeyFor(provider)) {
            return "no key: set " + provider.keyEnv();
        }
        return provider.simulated() && !listens(provider.baseUrl())
                ? "no simulator listens at " + provider.baseUrl()
                : null;
    }

    /** Only asked of simulators, which run beside us: a real provider is not called for a list. */
    private static boolean listens(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
