package org.tradingarena.simulators.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.fault.VenueScenario;
import org.tradingarena.simulators.scenario.ScenarioInvalid;

/** Lets a test or a demonstration change the faults of a running venue, and see its counts and clock. */
final class ControlGate {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaultBoard board;
    private final VenueClock clock;
    private final Supplier<VenueCounts> counts;

    ControlGate(FaultBoard board, VenueClock clock, Supplier<VenueCounts> counts) {
        this.board = board;
        this.clock = clock;
        this.counts = counts;
    }

    void enter(HttpServerRequest request) {
        switch (request.method().name() + " " + request.path()) {
            case "GET /control/counts" -> answer(request, 200, json(counts.get()));
            case "GET /control/clock" ->
                answer(request, 200, json(Map.of("now", clock.instant().toString(), "speed", clock.speed())));
            case "GET /control/faults" -> answer(request, 200, told(board.rules()));
            case "DELETE /control/faults" -> {
                board.clear();
                answer(request, 200, told(board.rules()));
            }
            case "POST /control/faults" -> request.bodyHandler(body -> post(request, body.toString(), false));
            case "PUT /control/faults" -> request.bodyHandler(body -> post(request, body.toString(), true));
            default ->
                answer(
                        request,
                        404,
                        "Nothing here; /control/faults (GET, POST, PUT, DELETE), /control/counts, /control/clock\n");
        }
    }

    private void post(HttpServerRequest request, String scenario, boolean instead) {
        List<VenueFaultRule> rules;
        try {
            rules = VenueScenario.parse(scenario);
        } catch (ScenarioInvalid e) {
            answer(request, 400, e.text() + "\n");
            return;
        }
        if (instead) {
            board.clear();
        }
        board.post(rules, clock.millis());
        answer(request, 200, told(board.rules()));
    }

    private static String told(List<VenueFaultRule> rules) {
        return json(
                Map.of("faults", rules.stream().map(rule -> rule.fault().word()).toList()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts can be written as JSON", e);
        }
    }

    private static void answer(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader(VenueServers.SIMULATED, "true")
                .end(body);
    }
}
