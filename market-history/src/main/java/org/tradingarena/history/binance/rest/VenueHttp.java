package org.tradingarena.history.binance.rest;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request, one reply: bounded in time and size, unpacked, redirects not followed. The caller waits on its own, virtual
 * thread.
 */
final class VenueHttp implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final long CLOSING_SECONDS = 5;

    private final RestSettings settings;
    private final HttpClient client;
    private final String prefix;

    VenueHttp(Vertx vertx, RestSettings settings) {
        this.settings = settings;
        String path = settings.base().getRawPath();
        this.prefix = path == null || path.equals("/") ? "" : path.replaceAll("/+$", "");
        boolean tls = settings.base().getScheme().equals("https");
        int port = settings.base().getPort();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(settings.base().getHost())
                .setDefaultPort(port >= 0 ? port : tls ? 443 : 80)
                .setSsl(tls)
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setDecompressionSupported(true));
    }

    /** The reply; throws when there is none, or none that keeps the bounds. */
    RawReply ask(Question question) throws IOException, InterruptedException {
        CompletableFuture<RawReply> reply = new CompletableFuture<>();
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(prefix + question.target())
                .putHeader("accept", "application/json");
        client.request(options).onComplete(connected -> {
            if (connected.failed()) {
                reply.completeExceptionally(connected.cause());
            } else if (reply.isDone()) {
                connected.result().reset();
            } else {
                sent.set(connected.result());
                send(connected.result(), reply);
            }
        });
        boolean whole = false;
        try {
            RawReply answer = reply.get(settings.replyTimeout().toNanos(), TimeUnit.NANOSECONDS);
            whole = true;
            return answer;
        } catch (TimeoutException late) {
            throw new IOException(
                    "no whole reply within " + settings.replyTimeout().toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            throw new IOException(TransportWords.of(failed.getCause(), settings.base()), failed.getCause());
        } finally {
            if (!whole) {
                breakOff(reply, sent.get());
            }
        }
    }

    /** Only what is not over: the connection of a whole reply serves the next request. */
    private static void breakOff(CompletableFuture<RawReply> reply, @Nullable HttpClientRequest request) {
        reply.cancel(false);
        if (request != null) {
            request.reset();
        }
    }

    private void send(HttpClientRequest request, CompletableFuture<RawReply> reply) {
        request.exceptionHandler(reply::completeExceptionally);
        request.send().onComplete(answered -> {
            if (answered.failed()) {
                reply.completeExceptionally(answered.cause());
            } else {
                receive(answered.result(), reply);
            }
        });
    }

    private void receive(HttpClientResponse response, CompletableFuture<RawReply> reply) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(reply::completeExceptionally);
        response.handler(part -> {
            if (body.length() + part.length() > settings.bodyBytes()) {
                reply.completeExceptionally(
                        new IOException("the reply has more than " + settings.bodyBytes() + " bytes"));
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> reply.complete(new RawReply(
                response.statusCode(),
                whole(response.getHeader("x-mbx-used-weight-1m")),
                retryAfter(response.getHeader("retry-after")),
                response.getHeader("content-type"),
                body.getBytes())));
    }

    private static @Nullable Duration retryAfter(@Nullable String text) {
        OptionalInt seconds = whole(text);
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : null;
    }

    private static OptionalInt whole(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Breaks open requests off and returns when the connections are closed. */
    @Override
    public void close() {
        try {
            client.close().toCompletionStage().toCompletableFuture().get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unclean) {
            throw new IllegalStateException("the client of " + settings.base() + " does not close", unclean);
        }
    }
}
