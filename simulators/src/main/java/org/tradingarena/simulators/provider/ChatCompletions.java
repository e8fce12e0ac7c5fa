package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Answers {@code POST /v1/chat/completions}. */
final class ChatCompletions implements HttpHandler {

    /** Hanging ends by itself after this long, so that a forgotten caller does not hold a connection for ever. */
    private static final Duration LONGEST_HANG = Duration.ofMinutes(15);

    private final SimulatorSettings settings;
    private final ObjectMapper json;
    private final FaultPlan faults;
    private final SimulatedTrader trader;
    private final Completion completion;
    private final CountDownLatch stopped;
    private final LongAdder requests = new LongAdder();

    ChatCompletions(SimulatorSettings settings, ObjectMapper json, CountDownLatch stopped) {
        this.settings = settings;
        this.json = json;
        this.faults = new FaultPlan(settings.faults());
        this.trader = new SimulatedTrader(json);
        this.completion = new Completion(json);
        this.stopped = stopped;
    }

    long requests() {
        return requests.sum();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.increment();
        byte[] body = exchange.getRequestBody().readAllBytes();
        SeededDigest digest = SeededDigest.of(settings.seed(), body);
        ChatRequest request = ChatRequest.read(json, body);
        SimulatedModels.require(request.model());
        Fault fault = faults.next(request.model(), digest);
        pause(fault == Fault.HANG ? LONGEST_HANG : settings.delay().draw(digest));
        if (fault == Fault.RATE_LIMITED) {
            exchange.getResponseHeaders()
                    .set(
                            "Retry-After",
                            Long.toString(Math.max(1, settings.retryAfter().toSeconds())));
            throw ApiError.rateLimited();
        }
        refuseWhenAsked(fault);
        String decision = trader.decide(ReadPrompt.of(request.messages()), digest);
        Replies.send(exchange, 200, json.writeValueAsBytes(completion.of(request, decision, fault, digest)));
    }

    private static void refuseWhenAsked(Fault fault) {
        if (fault == Fault.SERVER_ERROR || fault == Fault.HANG) {
            throw ApiError.serverError();
        }
        if (fault == Fault.UNAUTHORIZED) {
            throw ApiError.unauthorized();
        }
    }

    private void pause(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            if (stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ApiError.serverError();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiError.serverError();
        }
    }
}
