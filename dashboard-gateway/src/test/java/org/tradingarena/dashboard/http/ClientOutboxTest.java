package org.tradingarena.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.dashboard.feed.GatewayMetrics;
import org.tradingarena.dashboard.feed.Member;

class ClientOutboxTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> written = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> pending = new ArrayDeque<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private final List<Member> refreshed = new ArrayList<>();
    private final ClientOutbox outbox = new ClientOutbox(connection(), new GatewayMetrics(registry), refreshed::add);

    @Test
    void shouldSendInOrderAndWaitForTheSocket() {
        // when
        IntStream.range(0, 100).forEach(number -> outbox.tell("m" + number));
        // then
        assertThat(written).hasSize(32);
        while (!pending.isEmpty()) {
            pending.removeFirst().complete(null);
        }
        assertThat(written)
                .isEqualTo(
                        IntStream.range(0, 100).mapToObj(number -> "m" + number).toList());
    }

    @Test
    void shouldReplaceAFullOutboxByOneState() {
        // given
        IntStream.range(0, 2000).forEach(number -> outbox.tell("m" + number));
        // when
        while (!pending.isEmpty()) {
            pending.removeFirst().complete(null);
        }
        outbox.restart("state");
        outbox.tell("next");
        // then
        assertThat(refreshed).containsExactly(outbox);
        assertThat(written).hasSize(34).endsWith("m31", "state", "next");
        assertThat(registry.counter("arena_dashboard_dropped", "reason", "conflated")
                        .count())
                .isEqualTo(1968.0);
    }

    @Test
    void shouldCloseAClientWhoseSocketStaysBlockedAndSayWhy() {
        // given
        outbox.tell("m");
        // when
        outbox.closeIfStuck(System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
        assertThat(closed).isEmpty();
        outbox.closeIfStuck(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
        // then
        assertThat(closed).singleElement().satisfies(reason -> {
            assertThat(reason.getCode()).isEqualTo(1013);
            assertThat(reason.getMessage()).isEqualTo("CLIENT_SLOW");
        });
    }

    @Test
    void shouldNeverCloseAnIdleClient() {
        // when
        outbox.closeIfStuck(System.nanoTime() + TimeUnit.HOURS.toNanos(1));
        // then
        assertThat(closed).isEmpty();
    }

    /** A socket whose writes finish when the test says so. */
    private WebSocketConnection connection() {
        return (WebSocketConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocketConnection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "sendText" -> {
                            written.add((String) arguments[0]);
                            CompletableFuture<Void> done = new CompletableFuture<>();
                            pending.addLast(done);
                            return Uni.createFrom().completionStage(done);
                        }
                        case "close" -> {
                            closed.add((CloseReason) arguments[0]);
                            return Uni.createFrom().voidItem();
                        }
                        case "id" -> {
                            return "test";
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}
