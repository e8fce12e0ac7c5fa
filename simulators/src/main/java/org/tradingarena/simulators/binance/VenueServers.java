package org.tradingarena.simulators.binance;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two listeners of a venue on one event loop of its own: REST, which can be taken away, and WebSockets. */
final class VenueServers implements AutoCloseable {

    /** The header that says that nothing here is real. */
    static final String SIMULATED = "X-Simulated";

    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 20;
    private static final int LARGEST_MESSAGE = 1 << 20;

    private final Vertx vertx;
    private final Context context;
    private HttpServer rest;
    private boolean changing;
    private boolean listening = true;

    private VenueServers(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.rest = vertx.createHttpServer();
    }

    static VenueServers create() {
        return new VenueServers(Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(4)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false))));
    }

    Vertx vertx() {
        return vertx;
    }

    int listenForRest(int port, Handler<HttpServerRequest> handler) {
        rest = await(() -> listen(port, handler), "REST on port " + port);
        return rest.actualPort();
    }

    int listenForStreams(int port, Handler<HttpServerRequest> handler) {
        return await(() -> listen(port, handler), "WebSockets on port " + port).actualPort();
    }

    /** Does something on the event loop every few milliseconds. */
    void every(long millis, Runnable tick) {
        await(() -> Future.succeededFuture(vertx.setPeriodic(millis, timer -> tick.run())), "the ticks");
    }

    /** Does something on the event loop and gives what comes of it. */
    <T> T on(Callable<T> work) {
        return await(() -> Future.succeededFuture(work.call()), "an answer");
    }

    /** Has nothing listen for REST, or listen again on the same port; to be called on the event loop. */
    void restListens(boolean wanted, int port, Handler<HttpServerRequest> handler) {
        if (changing || listening == wanted) {
            return;
        }
        changing = true;
        if (wanted) {
            listen(port, handler).onComplete(done -> {
                changing = false;
                listening = done.succeeded();
                rest = done.succeeded() ? done.result() : rest;
            });
        } else {
            rest.close().onComplete(done -> {
                changing = false;
                listening = false;
            });
        }
    }

    private Future<HttpServer> listen(int port, Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost(HOST)
                        .setTcpNoDelay(true)
                        .setAcceptBacklog(1024)
                        .setMaxWebSocketMessageSize(LARGEST_MESSAGE)
                        .setCompressionSupported(false))
                .requestHandler(handler)
                .listen(port, HOST);
    }

    private <T> T await(Callable<Future<T>> work, String what) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(none -> {
            try {
                work.call().onComplete(promise);
            } catch (Exception e) {
                promise.fail(e);
            }
        });
        try {
            return promise.future().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("The simulated venue was interrupted at " + what, new IOException(e));
        } catch (ExecutionException | TimeoutException e) {
            throw new UncheckedIOException("The simulated venue cannot serve " + what, new IOException(e));
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The simulated venue does not stop", e);
        }
    }
}
