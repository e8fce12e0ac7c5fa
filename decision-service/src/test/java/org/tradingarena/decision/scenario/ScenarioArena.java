package org.tradingarena.decision.scenario;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.simulators.provider.ProviderServer;
import org.tradingarena.simulators.provider.ScenarioFile;

/** One competition over the real use case, gates and adapters, against simulated providers. */
final class ScenarioArena implements AutoCloseable {

    private static final String WARM_UP = "{seed: 7}";
    private static final int WARM_UP_ROUNDS = 20;

    private final ProviderServer simulator = ProviderServer.start(ScenarioFile.parse(WARM_UP));
    private final BoundedTransport transport = new BoundedTransport(TransportLimits.DEFAULT);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ScenarioSeat> seats;
    private final AnswerRequest answers;
    private int asked;

    private ScenarioArena(List<ScenarioSeat> seats) {
        this.seats = seats;
        Snapshot market = SampleMarket.bitcoinAndTiny();
        ProviderModels models = new ProviderModels(new ProviderKeys(name -> Optional.empty(), null), transport);
        answers = new AnswerRequest(
                request -> market,
                new ModelDecider(new Questions(config(), Clock.systemUTC()), new GatedModels(models)),
                new RuleDecider());
    }

    /** An arena whose code and connections are warm, at the beginning of its scenario. */
    static ScenarioArena playing(List<ScenarioSeat> seats, String scenario) throws Exception {
        ScenarioArena arena = new ScenarioArena(seats);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            arena.round();
        }
        arena.asked = 0;
        arena.simulator.play(ScenarioFile.parse(scenario));
        return arena;
    }

    ProviderServer simulator() {
        return simulator;
    }

    /** Asks all seats at once and waits for the last. Rounds of the same number are the same questions. */
    ScenarioRound round() throws Exception {
        asked++;
        long opened = System.nanoTime();
        Map<String, Future<DecisionAnswer>> open = new LinkedHashMap<>();
        for (ScenarioSeat seat : seats) {
            int number = asked;
            open.put(
                    seat.name(),
                    threads.submit(() -> answers.answer(
                            SampleQuestion.of(seat.spec(), number, SampleQuestion.account(), SampleQuestion.NOWHERE),
                            opened)));
        }
        Map<String, DecisionAnswer> answered = new LinkedHashMap<>();
        for (Map.Entry<String, Future<DecisionAnswer>> each : open.entrySet()) {
            answered.put(each.getKey(), each.getValue().get());
        }
        return new ScenarioRound(answered, Duration.ofNanos(System.nanoTime() - opened));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        transport.close();
        simulator.close();
    }

    private ArenaConfig config() {
        ArenaConfig defaults = ArenaConfig.defaults();
        return new ArenaConfig(
                defaults.seed(),
                defaults.defaultTemplate(),
                defaults.datasets(),
                seats.stream()
                        .map(seat -> seat.profile(simulator))
                        .collect(Collectors.toMap(profile -> profile.id(), Function.identity(), (one, same) -> one)),
                FreePrices.of(seats.stream().map(ScenarioSeat::provider).toList()),
                defaults.templates());
    }
}
