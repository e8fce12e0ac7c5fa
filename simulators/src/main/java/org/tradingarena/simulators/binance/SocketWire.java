package org.tradingarena.simulators.binance;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.net.impl.ConnectionBase;
import org.tradingarena.simulators.binance.stream.Wire;

/**
 * A WebSocket of Vert.x.
 *
 * @param connection the TCP connection under it
 */
record SocketWire(ServerWebSocket socket, HttpConnection connection) implements Wire {

    @Override
    public void send(String text) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
        }
    }

    @Override
    public void sendInPieces(String text, int bytes) {
        Buffer whole = Buffer.buffer(text);
        for (int at = 0; at < whole.length() && !socket.isClosed(); at += bytes) {
            int end = Math.min(at + bytes, whole.length());
            Buffer piece = whole.getBuffer(at, end);
            boolean last = end == whole.length();
            socket.writeFrame(
                    at == 0
                            ? WebSocketFrame.textFrame(piece.toString(), last)
                            : WebSocketFrame.continuationFrame(piece, last));
        }
    }

    @Override
    public void ping(String payload) {
        if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer(payload));
        }
    }

    @Override
    public void close(int status, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) status, reason);
        }
    }

    /**
     * From the outer end of its pipeline: the handler of Vert.x at the inner end would say good-bye with a close frame and
     * wait for the answer. Nobody waits for what comes of it.
     */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void cut() {
        ((ConnectionBase) connection).channel().pipeline().firstContext().close();
    }

    @Override
    public boolean full() {
        return !socket.isClosed() && socket.writeQueueFull();
    }
}
