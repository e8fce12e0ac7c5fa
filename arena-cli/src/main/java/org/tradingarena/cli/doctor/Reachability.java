package org.tradingarena.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.LiveFeed;
import org.tradingarena.schema.config.ProviderProfile;

/** Whether the real venues and providers can be connected to from here. Opens a TCP connection and sends nothing. */
final class Reachability {
    private static final int LIMIT_MILLIS = 3_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<String> PLAIN = Set.of("http", "ws");

    private Reachability() {}

    static List<Finding> of(ArenaConfig config) {
        Map<String, URI> targets = new LinkedHashMap<>();
        for (DatasetProfile dataset : config.datasets().values()) {
            LiveFeed feed = dataset.live();
            if (feed != null) {
                targets.put("market " + dataset.name() + " " + feed.restUrl().getHost(), feed.restUrl());
                targets.put("stream " + dataset.name() + " " + feed.streamUrl().getHost(), feed.streamUrl());
            }
        }
        for (ProviderProfile provider : config.providers().values()) {
            if (!provider.simulated()) {
                targets.put("provider " + provider.id(), provider.baseUrl());
            }
        }
        return probe(targets);
    }

    private static List<Finding> probe(Map<String, URI> targets) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Finding>> probes = targets.entrySet().stream()
                    .<Callable<Finding>>map(target -> () -> connect(target.getKey(), target.getValue()))
                    .toList();
            return threads.invokeAll(probes).stream().map(Reachability::finding).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Finding finding(Future<Finding> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("network", "interrupted");
        } catch (ExecutionException e) {
            return Finding.note("network", String.valueOf(e.getCause()));
        }
    }

    private static Finding connect(String subject, URI address) {
        int port = address.getPort() > 0 ? address.getPort() : PLAIN.contains(address.getScheme()) ? HTTP : HTTPS;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), LIMIT_MILLIS);
            return Finding.ok(subject, "reachable");
        } catch (IOException e) {
            return Finding.note(
                    subject,
                    "not reachable from here; needed for live markets (./arena up --live) or this provider only");
        }
    }
}
