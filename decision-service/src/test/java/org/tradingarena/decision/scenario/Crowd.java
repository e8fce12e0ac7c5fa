package org.tradingarena.decision.scenario;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.decision.adapter.gate.GatedModels;
import org.tradingarena.decision.adapter.provider.ProviderKeys;
import org.tradingarena.decision.adapter.provider.ProviderModels;
import org.tradingarena.decision.adapter.provider.wire.BoundedTransport;
import org.tradingarena.decision.adapter.provider.wire.TransportLimits;
import org.tradingarena.decision.application.AnswerRequest;
import org.tradingarena.decision.application.ModelDecider;
import org.tradingarena.decision.application.Questions;
import org.tradingarena.decision.application.RuleDecider;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionRequested;

/** Many seats of one provider over the whole use case: prompt, gate, transport, protocol, reader and trail. */
final class Crowd implements AutoCloseable {

    private static final String PROVIDER = "simulator";

    private final Duration timeout;
    private final BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT);
    private final AnswerRequest answers;

    /**
     * A crowd that has not asked yet.
     *
     * @param concurrent calls at once
     * @param timeout of every seat
     */
    Crowd(URI provider, int concurrent, Duration timeout) {
        this.timeout = timeout;
        ProviderModels models = new ProviderModels(new ProviderKeys(name -> Optional.empty(), null), transport);
        this.answers = new AnswerRequest(
                request -> SampleMarket.bitcoin(),
                new ModelDecider(
                        new Questions(config(provider, concurrent), Clock.systemUTC()), new GatedModels(models)),
                new RuleDecider());
    }

    /** Asks all seats at once; the answers in the order of the seats. */
    List<Answered> ask(int seats) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answered>> open = new ArrayList<>();
            for (int i = 0; i < seats; i++) {
                DecisionRequested question =
                        SampleQuestion.of(SampleQuestion.model("seat-" + i, PROVIDER, "simulated-trader", timeout));
                open.add(threads.submit(() -> {
                    long began = System.nanoTime();
                    DecisionAnswer answer = answers.answer(question, began);
                    return new Answered(answer, Duration.ofNanos(System.nanoTime() - began));
                }));
            }
            List<Answered> answered = new ArrayList<>();
            for (Future<Answered> each : open) {
                answered.add(each.get());
            }
            return answered;
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    /** An answer and how long the whole of it took. */
    record Answered(DecisionAnswer answer, Duration took) {}

    /** Threads of all kinds, virtual ones included, that serve calls: of the transport, of its client and of its pools. */
    static long callThreads() {
        Path dump = Path.of("target", "threads-" + System.nanoTime() + ".json").toAbsolutePath();
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
            return Files.readString(dump)
                    .lines()
                    .filter(line -> line.contains("\"name\": \"model-wire-"))
                    .count();
        } catch (IOException undumped) {
            throw new UncheckedIOException(undumped);
        }
    }

    /** Bytes of heap in use after a collection. */
    static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static ArenaConfig config(URI address, int concurrent) {
        ArenaConfig defaults = ArenaConfig.defaults();
        ProviderProfile crowded = new ProviderProfile(
                PROVIDER,
                ProviderProtocol.OPENAI,
                address,
                "simulated-trader",
                null,
                Duration.ofSeconds(20),
                StructuredOutput.JSON_SCHEMA,
                false,
                false,
                true,
                new ProviderLimits(concurrent, null, null),
                true);
        return new ArenaConfig(
                defaults.seed(),
                defaults.defaultTemplate(),
                defaults.datasets(),
                Map.of(PROVIDER, crowded),
                defaults.prices(),
                defaults.templates());
    }
}
