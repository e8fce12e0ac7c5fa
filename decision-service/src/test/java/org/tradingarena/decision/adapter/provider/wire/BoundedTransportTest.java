package org.tradingarena.decision.adapter.provider.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.TestServer;
import org.tradingarena.decision.application.Deadline;

class BoundedTransportTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void shouldHangUpWhenItsThreadIsInterrupted() throws Exception {
        // given
        CountDownLatch asked = new CountDownLatch(1);
        try (TestServer server = TestServer.that(visit -> {
            asked.countDown();
            visit.hang();
        })) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    transport.exchange(request(server), Deadline.in(SOON));
                } catch (InterruptedException | RuntimeException stopped) {
                    end.set(stopped);
                }
            });
            asked.await();
            // when
            caller.interrupt();
            // then
            caller.join();
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
            await().atMost(SOON).until(() -> server.hungUp() == 1);
        }
    }

    @Test
    void shouldTimeTheFirstByteOfTheBodyAndTheLast() throws Exception {
        try (TestServer server = TestServer.that(visit -> {
            visit.beginChunks(200, "Content-Type: text/event-stream");
            visit.idle(300);
            visit.chunk("first");
            visit.idle(300);
            visit.chunk("last");
            visit.endChunks();
        })) {
            // when
            WireReply reply = transport.exchange(request(server), Deadline.in(SOON));
            // then
            assertThat(reply.text()).isEqualTo("firstlast");
            assertThat(reply.firstByte()).isBetween(Duration.ofMillis(300), Duration.ofMillis(550));
            assertThat(reply.took()).isBetween(Duration.ofMillis(600), Duration.ofMillis(1500));
            assertThat(reply.headers()).containsExactly(Map.entry("content-type", "text/event-stream"));
        }
    }

    @Test
    void shouldLeaveNoConnectionBehindWhenAHundredCallsHang() throws Exception {
        // given
        try (TestServer server = TestServer.that(TestServer.Visit::hang)) {
            List<Thread> callers = new ArrayList<>();
            List<FailureCode> codes = java.util.Collections.synchronizedList(new ArrayList<>());
            // when
            for (int i = 0; i < 100; i++) {
                callers.add(Thread.ofVirtual().start(() -> {
                    try {
                        transport.exchange(request(server), Deadline.in(Duration.ofSeconds(1)));
                    } catch (WireFailure late) {
                        codes.add(late.code());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
            for (Thread caller : callers) {
                caller.join();
            }
            // then
            assertThat(codes).hasSize(100).containsOnly(FailureCode.REPLY_TIMEOUT);
            await().atMost(SOON).until(() -> server.hungUp() == 100);
        }
    }

    @Test
    void shouldNotTellItsCredentials() {
        // given
        WireRequest request = new WireRequest(
                "p",
                "s",
                "q",
                "POST",
                URI.create("http://x/"),
                Map.of(),
                Credentials.bearer(new ProviderKey("sk-1")),
                "{}");
        // then
        assertThat(request.toString()).doesNotContain("sk-1").contains("ProviderKey[***]");
        assertThat(request.withoutKey("you sent sk-1")).isEqualTo("you sent ***");
    }

    private static WireRequest request(TestServer server) {
        return new WireRequest("p", "s", "q", "POST", server.baseUrl(), Map.of(), null, "{}");
    }
}
