package org.tradingarena.history.binance.archive;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.rest.TransportWords;

/** Loads files from the archive's host; whoever asks waits. A load that stands still for half a minute is broken off. */
final class ArchiveHttp implements AutoCloseable {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int BEYOND_END = 416;
    private static final int CONNECT_MILLIS = 10_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final URI base;
    private final HttpClient client;
    private final String prefix;

    ArchiveHttp(Vertx vertx, URI base, Duration silence) {
        this.base = base;
        String path = base.getRawPath();
        this.prefix = path == null ? "" : path.replaceAll("/+$", "");
        boolean tls = "https".equals(base.getScheme());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(base.getHost())
                .setDefaultPort(base.getPort() >= 0 ? base.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadIdleTimeout(Math.toIntExact(silence.toSeconds())));
    }

    /** What became of a load. */
    enum Outcome {
        /** The file is there, or its rest was added to the part that was. */
        LOADED,
        /** The venue has no such file. */
        ABSENT,
        /** The part that was there does not fit the venue's file. */
        MISFIT
    }

    /** Where the bytes of a file go; its methods are called one after another. */
    interface Sink {

        /** Bytes follow from the begin of the file, whatever was there before. */
        void restart() throws IOException;

        /** The next bytes. */
        void write(byte[] bytes) throws IOException;
    }

    /**
     * Loads a file from an offset on.
     *
     * @param progress is told the bytes of this load so far
     * @throws IOException when the venue or the connection fails, or the file cannot be written
     */
    Outcome load(String path, long offset, Sink sink, LongConsumer progress) throws IOException, InterruptedException {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET).setURI(prefix + path);
        if (offset > 0) {
            options.putHeader("range", "bytes=" + offset + "-");
        }
        client.request(options).onComplete(connected -> {
            if (connected.failed()) {
                outcome.completeExceptionally(connected.cause());
                return;
            }
            HttpClientRequest request = connected.result();
            sent.set(request);
            request.exceptionHandler(outcome::completeExceptionally);
            request.send().onComplete(answered -> {
                if (answered.failed()) {
                    outcome.completeExceptionally(answered.cause());
                } else {
                    receive(answered.result(), offset, sink, progress, outcome);
                }
            });
        });
        boolean over = false;
        try {
            Outcome result = outcome.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            over = true;
            return result;
        } catch (TimeoutException late) {
            throw new IOException("not loaded within " + LONGEST.toMinutes() + " minutes", late);
        } catch (ExecutionException failed) {
            throw new IOException(TransportWords.of(failed.getCause(), base), failed.getCause());
        } finally {
            HttpClientRequest request = sent.get();
            if (!over && request != null) {
                outcome.cancel(false);
                request.reset();
            }
        }
    }

    private static void receive(
            HttpClientResponse response,
            long offset,
            Sink sink,
            LongConsumer progress,
            CompletableFuture<Outcome> outcome) {
        int status = response.statusCode();
        response.exceptionHandler(outcome::completeExceptionally);
        if (status != OK && status != PARTIAL) {
            response.endHandler(end -> {
                switch (status) {
                    case NOT_FOUND -> outcome.complete(Outcome.ABSENT);
                    case BEYOND_END -> outcome.complete(Outcome.MISFIT);
                    default -> outcome.completeExceptionally(new IOException("answered status " + status));
                }
            });
            response.resume();
            return;
        }
        try {
            if (status == OK && offset > 0) {
                sink.restart();
            }
        } catch (IOException broken) {
            outcome.completeExceptionally(broken);
            return;
        }
        long[] loaded = {0};
        response.handler(part -> {
            try {
                sink.write(part.getBytes());
                loaded[0] += part.length();
                progress.accept(loaded[0]);
            } catch (IOException broken) {
                outcome.completeExceptionally(broken);
                response.request().reset();
            }
        });
        response.endHandler(end -> outcome.complete(Outcome.LOADED));
    }

    @Override
    public void close() {
        client.close();
    }
}
