package org.tradingarena.simulators.binance;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.fault.VenueFault;
import org.tradingarena.simulators.binance.limit.AttemptMeter;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.stream.StreamPump;

/** Lets WebSockets in: raw and combined, spot and futures, by their paths. Runs on the event loop of its venue. */
final class StreamGate {

    private static final String FUTURES = "/futures";

    private final StreamPump pump;
    private final FaultBoard board;
    private final VenueClock clock;
    private final AttemptMeter attempts;

    StreamGate(StreamPump pump, FaultBoard board, VenueClock clock, AttemptMeter attempts) {
        this.pump = pump;
        this.board = board;
        this.clock = clock;
        this.attempts = attempts;
    }

    static boolean asks(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    void enter(HttpServerRequest request) {
        Door door = door(request.path(), request.getParam("streams"));
        if (door == null) {
            refuse(
                    request,
                    404,
                    "No stream here; paths: /ws/<stream>, /stream?streams=a/b, and the same below /futures");
        } else if (!attempts.allowed()) {
            refuse(request, 429, "Too many connection attempts within five minutes");
        } else if (board.holds(VenueFault.NO_HANDSHAKE, Subject.connection(door.market), clock.millis()) != null) {
            refuse(request, 503, "The simulated venue takes no connections at the moment");
        } else {
            request.response().putHeader(VenueServers.SIMULATED, "true");
            request.toWebSocket().onSuccess(socket -> connect(request, socket, door));
        }
    }

    private void connect(HttpServerRequest request, ServerWebSocket socket, Door door) {
        StreamPump.Line line =
                pump.open(door.market, new SocketWire(socket, request.connection()), door.combined, door.streams);
        socket.textMessageHandler(line::received);
        socket.pongHandler(payload -> line.ponged());
        socket.frameHandler(frame -> onFrame(frame, line));
        socket.closeHandler(closed -> line.gone());
        socket.exceptionHandler(broken -> line.gone());
    }

    private static void onFrame(WebSocketFrame frame, StreamPump.Line line) {
        if (frame.isPing()) {
            line.pinged();
        }
    }

    private void refuse(HttpServerRequest request, int status, String reason) {
        pump.tally().refused();
        request.response()
                .setStatusCode(status)
                .putHeader(VenueServers.SIMULATED, "true")
                .end(reason);
    }

    private static @Nullable Door door(String path, @Nullable String query) {
        String rest = path;
        MarketKind market = MarketKind.SPOT;
        for (String prefix : List.of(FUTURES, "/market", "/public")) {
            if (rest.startsWith(prefix + "/")) {
                market = MarketKind.FUTURES;
                rest = rest.substring(prefix.length());
            }
        }
        if (rest.equals("/stream")) {
            return new Door(market, true, names(query == null ? "" : query));
        }
        if (rest.equals("/ws") || rest.startsWith("/ws/")) {
            return new Door(market, false, names(rest.substring("/ws".length())));
        }
        return null;
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("/"))
                .filter(name -> !name.isEmpty())
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .toList();
    }

    private record Door(MarketKind market, boolean combined, List<String> streams) {}
}
