package org.tradingarena.simulators.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.tradingarena.simulators.provider.protocol.ApiError;
import org.tradingarena.simulators.provider.protocol.ModelAnswer;
import org.tradingarena.simulators.provider.protocol.ModelRequest;
import org.tradingarena.simulators.provider.protocol.Protocol;

/** Sends one answer, as it should be or as its fault wants it. */
final class Delivery {

    /** A fault ends by itself after this long, so that a forgotten caller does not hold a connection for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration SLOW_GAP = Duration.ofSeconds(10);
    private static final Duration ENDLESS_GAP = Duration.ofMillis(20);

    /** The part of the thinking that passes before the first event of a stream. */
    private static final double BEFORE_FIRST_EVENT = 0.6;

    private static final int OVERLOADED = 529;
    private static final String WORDS = "and on the other hand the market may still rise or fall ";

    private final HttpExchange exchange;
    private final Stage stage;
    private final Protocol protocol;
    private final ModelRequest request;
    private final long arrived = System.nanoTime();

    Delivery(HttpExchange exchange, Stage stage, Protocol protocol, ModelRequest request) {
        this.exchange = exchange;
        this.stage = stage;
        this.protocol = protocol;
        this.request = request;
    }

    /**
     * Sends it.
     *
     * @throws IOException when the caller has gone, or when the connection has to be closed as it is
     */
    void send(ModelAnswer answer, FaultPlan.Struck struck, Duration thinking) throws IOException {
        FaultRule.Course course = struck.course();
        long end = arrived + Objects.requireNonNullElse(course.lasts(), LONGEST).toNanos();
        if (struck.fault() == Fault.HANG) {
            stage.await(end);
            throw new BrokenReply("hung long enough");
        }
        boolean aside = struck.fault() != Fault.NONE && struck.fault().slip() == null;
        if (aside || !request.stream()) {
            stage.await(arrived + thinking.toNanos());
        }
        switch (struck.fault()) {
            case DROP -> throw new BrokenReply("dropped");
            case BREAK -> broken(answer);
            case SLOW -> slow(answer, Objects.requireNonNullElse(course.gap(), SLOW_GAP), end);
            case ENDLESS -> endless(answer, Objects.requireNonNullElse(course.gap(), ENDLESS_GAP), end);
            case HTML -> Replies.send(exchange, 200, "text/html; charset=utf-8", OddBodies.HTML);
            case NOT_JSON -> Replies.json(exchange, 200, half(protocol.whole(request, answer)));
            case WRONG_SHAPE -> Replies.json(exchange, 200, OddBodies.WRONG_SHAPE);
            case ERROR_INSIDE -> errorInside(answer);
            case NO_BODY -> exchange.sendResponseHeaders(200, -1);
            case HUGE -> OddBodies.huge(begun(), request.stream(), protocol, request, answer);
            default -> sound(answer, thinking);
        }
    }

    private void sound(ModelAnswer answer, Duration thinking) throws IOException {
        if (!request.stream()) {
            Replies.json(exchange, 200, protocol.whole(request, answer));
            return;
        }
        List<String> events = protocol.events(request, answer);
        OutputStream out = begun();
        long first = arrived + Math.round(thinking.toNanos() * BEFORE_FIRST_EVENT);
        double apart = (arrived + thinking.toNanos() - first) / (double) Math.max(1, events.size() - 1);
        for (int i = 0; i < events.size(); i++) {
            stage.await(first + Math.round(apart * i));
            write(out, events.get(i));
        }
    }

    private void broken(ModelAnswer answer) throws IOException {
        OutputStream out = begun();
        if (request.stream()) {
            List<String> events = protocol.events(request, answer);
            write(out, String.join("", events.subList(0, events.size() / 2)));
        } else {
            write(out, half(protocol.whole(request, answer)));
        }
        throw new BrokenReply("broken in the middle");
    }

    private void errorInside(ModelAnswer answer) throws IOException {
        ApiError error = new ApiError(OVERLOADED, "Overloaded (simulated)", null);
        if (request.stream()) {
            List<String> events = protocol.events(request, answer);
            write(begun(), String.join("", events.subList(0, events.size() / 2)) + protocol.errorEvent(error));
        } else {
            Replies.json(exchange, 200, protocol.error(error));
        }
    }

    private void slow(ModelAnswer answer, Duration gap, long end) throws IOException {
        String whole =
                request.stream() ? String.join("", protocol.events(request, answer)) : protocol.whole(request, answer);
        OutputStream out = begun();
        for (byte each : whole.getBytes(StandardCharsets.UTF_8)) {
            long next = System.nanoTime() + gap.toNanos();
            if (next > end) {
                throw new BrokenReply("slow for long enough");
            }
            out.write(each);
            out.flush();
            stage.await(next);
        }
    }

    private void endless(ModelAnswer answer, Duration gap, long end) throws IOException {
        OutputStream out = begun();
        write(
                out,
                request.stream()
                        ? protocol.events(request, answer).getFirst()
                        : half(protocol.whole(request, OddBodies.withText(answer, WORDS))));
        for (long next = System.nanoTime(); next < end; next += gap.toNanos()) {
            stage.await(next);
            write(out, request.stream() ? protocol.endless(request, WORDS) : WORDS);
        }
        throw new BrokenReply("endless for long enough");
    }

    /** Headers of an answer whose length nobody knows yet. */
    private OutputStream begun() throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", request.stream() ? "text/event-stream; charset=utf-8" : "application/json");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }
}
