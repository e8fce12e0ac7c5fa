package org.tradingarena.decision.adapter.provider.wire;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Deadline;

/**
 * The network. One connection of HTTP/1.1 per call, kept for the next call when the reply came whole, and closed at once
 * when the reply is too large, too slow or no longer wanted. Redirects are not followed: a key goes to its provider only.
 */
public final class BoundedTransport implements Wire, AutoCloseable {

    private final TransportLimits limits;
    private final ExecutorService threads;
    private final HttpClient http;

    /** A transport for all providers; safe for use by many threads. */
    public BoundedTransport(TransportLimits limits) {
        this.limits = limits;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("model-wire-", 0).factory());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(threads)
                .build();
    }

    @Override
    public WireReply exchange(WireRequest request, Deadline deadline) throws InterruptedException {
        HttpRequest message = message(request);
        long sent = System.nanoTime();
        BoundedBody body = new BoundedBody(limits.bodyBytes(), sent);
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(message, body.handler());
        try {
            await(answer, body, deadline);
            HttpResponse<byte[]> whole = answer.get();
            Duration took = since(sent);
            return new WireReply(
                    whole.statusCode(),
                    ReplyHeaders.of(whole.headers()),
                    whole.body(),
                    Objects.requireNonNullElse(body.firstByte(), took),
                    took);
        } catch (ExecutionException failed) {
            throw TransportErrors.of(failed, request, body.firstByte(), since(sent));
        } catch (Overdue overdue) {
            throw new WireFailure(
                    FailureCode.REPLY_TIMEOUT,
                    request.provider() + " " + overdue.getMessage(),
                    body.firstByte(),
                    since(sent));
        } finally {
            answer.cancel(true);
            body.cut();
        }
    }

    /** Breaks every open call off. */
    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    /** Returns when the answer is there. Bytes may come while it waits, so the limits are looked at again. */
    private void await(CompletableFuture<?> answer, BoundedBody body, Deadline deadline)
            throws InterruptedException, ExecutionException, Overdue {
        Duration next;
        do {
            Duration left = deadline.left();
            Duration patience = limits.silence().minus(body.silence());
            if (!left.isPositive()) {
                throw new Overdue("did not reply in time");
            }
            if (!patience.isPositive()) {
                throw new Overdue("fell silent for " + limits.silence().toSeconds() + " s in the middle of its reply");
            }
            next = left.compareTo(patience) < 0 ? left : patience;
        } while (!isDone(answer, next));
    }

    private static boolean isDone(CompletableFuture<?> answer, Duration within)
            throws InterruptedException, ExecutionException {
        try {
            answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private static HttpRequest message(WireRequest request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.address())
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(message::setHeader);
        Credentials credentials = request.credentials();
        if (credentials != null) {
            show(credentials, message, request);
        }
        return message.build();
    }

    /** The refusal of a header quotes it, so it must not travel on. */
    private static void show(Credentials credentials, HttpRequest.Builder message, WireRequest request) {
        try {
            message.setHeader(credentials.header(), credentials.headerValue());
        } catch (IllegalArgumentException unfit) {
            throw new WireFailure(
                    FailureCode.PROVIDER_KEY_INVALID,
                    "the key of " + request.provider() + " has characters that no header can carry",
                    null,
                    Duration.ZERO);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** A limit of time was reached. */
    private static final class Overdue extends Exception {

        private static final long serialVersionUID = 1L;

        Overdue(String message) {
            super(message, null, false, false);
        }
    }
}
