package org.tradingarena.decision.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.decision.adapter.provider.cassette.CassetteDeck;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.config.ProviderProtocol;

/** Searches everything that a call leaves behind for its key, with every logger at its finest. */
class KeysStaySecretTest {

    private static final String CORE = "verysecret";

    @TempDir
    private Path folder;

    private final Logger root = Logger.getLogger("");
    private final Level usual = root.getLevel();
    private final Listener listener = new Listener();

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(listener);
        root.setLevel(usual);
    }

    @Test
    void shouldNotStandInLogsErrorsTextsOrCassettes() throws Exception {
        // given
        Path cassette = folder.resolve("keys.cassette.jsonl");
        List<String> traces = new ArrayList<>();
        List<String> keysReceived = new ArrayList<>();
        String echo = "{\"error\":{\"message\":\"you sent " + SampleCall.KEY + "\"}}";
        try (CassetteDeck deck = CassetteDeck.of(Optional.empty(), Optional.of(cassette.toString()));
                BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT)) {
            ProviderModels models = new ProviderModels(SampleCall.KEYS, deck.over(transport));
            // when
            for (int status : new int[] {200, 400, 401, 403, 404, 429, 500}) {
                for (String body : List.of(echo, "<p>" + SampleCall.KEY, "{\"id\":\"" + SampleCall.KEY)) {
                    try (TestServer server = TestServer.answering(status, "text/x-" + SampleCall.KEY, body)) {
                        for (ProviderProtocol protocol : ProviderProtocol.values()) {
                            traces.add(ask(models, SampleCall.at(protocol, server.baseUrl())));
                            traces.add(ask(
                                    models,
                                    SampleCall.at(protocol, server.baseUrl()).streamed()));
                        }
                        server.received().forEach(request -> keysReceived.add(request.head()));
                    }
                }
            }
        }
        // then
        URI anywhere = URI.create("http://127.0.0.1:1/v1");
        traces.add(String.valueOf(
                SampleCall.KEYS.of(SampleCall.openAi(anywhere).call().provider())));
        traces.add(String.valueOf(
                SampleCall.KEYS.of(SampleCall.anthropic(anywhere).call().provider())));
        assertThat(keysReceived).hasSize(84).allMatch(head -> head.contains(SampleCall.KEY));
        assertThat(traces).hasSize(86).noneMatch(trace -> trace.contains(CORE));
        Logger.getLogger(ProviderModels.class.getName()).finest("even this is heard");
        assertThat(listener.lines)
                .anyMatch(line -> line.contains("even this is heard"))
                .noneMatch(line -> line.contains(CORE));
        assertThat(Files.readString(cassette)).hasLineCount(85).doesNotContain(CORE);
    }

    private static String ask(ProviderModels models, SampleCall call) throws InterruptedException {
        try {
            return models.ask(call.call(), Deadline.in(Duration.ofSeconds(10))).toString();
        } catch (ProviderFailure failure) {
            return failure + " " + failure.getCause() + " " + call.call();
        }
    }

    /** Keeps every line as text. */
    private static final class Listener extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            lines.add(formatter.format(record));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
