package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.tradingarena.simulators.provider.protocol.ApiError;
import org.tradingarena.simulators.provider.protocol.ModelRequest;
import org.tradingarena.simulators.provider.protocol.Protocol;
import org.tradingarena.simulators.provider.seed.SeededDigest;
import org.tradingarena.simulators.provider.trader.Manner;

/** Answers questions to models in any protocol: key, request, model, fault, thinking, answer, in this order. */
final class ModelEndpoint {

    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;
    private static final String NO_MODEL = "none";

    private final Composer composer;

    ModelEndpoint(ObjectMapper json) {
        this.composer = new Composer(json);
    }

    /** @param pathSeat the seat that the path names; empty for none */
    void answer(HttpExchange exchange, Protocol protocol, Stage stage, String pathSeat) throws IOException {
        stage.tally().opened();
        try {
            answered(exchange, protocol, stage, pathSeat);
        } catch (BrokenReply asWanted) {
            throw asWanted;
        } catch (IOException gone) {
            stage.tally().left();
            throw gone;
        } finally {
            stage.tally().closed();
        }
    }

    private void answered(HttpExchange exchange, Protocol protocol, Stage stage, String pathSeat) throws IOException {
        String key = protocol.key(name -> exchange.getRequestHeaders().getFirst(name));
        String seat = pathSeat.isEmpty() ? stage.settings().seatOf(key) : pathSeat;
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
        ModelRequest request;
        try {
            check(key == null ? "" : key, seat, body, stage.settings());
            request = protocol.read(body, name -> exchange.getRequestHeaders().getFirst(name));
            SimulatedModels.require(request.model());
        } catch (ApiError refused) {
            stage.tally().ended(seat, NO_MODEL, Integer.toString(refused.status()));
            Replies.error(exchange, protocol, refused);
            return;
        }
        reply(exchange, protocol, stage, seat, request, body);
    }

    private static void check(String key, String seat, byte[] body, SimulatorSettings settings) {
        if (!settings.accepts(key, seat)) {
            throw ApiError.unauthorized();
        }
        if (body.length > LARGEST_REQUEST) {
            throw new ApiError(413, "The request is larger than " + LARGEST_REQUEST + " bytes", null);
        }
    }

    private void reply(
            HttpExchange exchange, Protocol protocol, Stage stage, String seat, ModelRequest request, byte[] body)
            throws IOException {
        Delivery delivery = new Delivery(exchange, stage, protocol, request);
        SimulatorSettings settings = stage.settings();
        SeededDigest digest = SeededDigest.of(settings.seed(), body);
        FaultPlan.Struck struck = stage.faults().next(seat, request.model(), digest, stage.elapsed());
        ModelProfile profile = settings.profile(request.model());
        Manner manner = profile.manner(request.model());
        if (struck.fault().status() > 0) {
            stage.tally().ended(seat, request.model(), struck.fault().word());
            refuse(exchange, protocol, struck, settings);
            return;
        }
        Composer.Composed composed = composer.compose(request, manner, struck.fault(), digest);
        stage.tally().ended(seat, request.model(), composed.outcome());
        DelayRange thinking = Objects.requireNonNullElseGet(profile.thinking(), () -> settings.delay()
                .times(manner.personality().patience()));
        delivery.send(composed.answer(), struck, thinking.draw(digest));
    }

    private static void refuse(
            HttpExchange exchange, Protocol protocol, FaultPlan.Struck struck, SimulatorSettings settings)
            throws IOException {
        Fault fault = struck.fault();
        Duration wait = Objects.requireNonNullElse(struck.course().retryAfter(), settings.retryAfter());
        if (fault == Fault.RATE_LIMITED || struck.course().retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        }
        Replies.error(exchange, protocol, new ApiError(fault.status(), words(fault), null));
    }

    private static String words(Fault fault) {
        return switch (fault) {
            case RATE_LIMITED -> "Rate limit reached (simulated)";
            case UNAUTHORIZED -> "Incorrect API key provided (simulated)";
            case FORBIDDEN -> "The key may not do this (simulated)";
            case BAD_REQUEST -> "The request makes no sense (simulated)";
            case OVERLOADED -> "Overloaded (simulated)";
            default -> "The server had an error (simulated)";
        };
    }
}
