package org.tradingarena.simulators.binance.stream;

/** The end of a WebSocket on which a venue writes. */
public interface Wire {

    /** Sends a text message in one frame. */
    void send(String text);

    /** Sends a text message in frames of at most so many bytes. */
    void sendInPieces(String text, int bytes);

    /** Sends a ping. */
    void ping(String payload);

    /** Closes with a status of the WebSocket protocol. */
    void close(int status, String reason);

    /** Breaks the connection without a word. */
    void cut();

    /** Whether the client does not read what it is sent. */
    boolean full();
}
