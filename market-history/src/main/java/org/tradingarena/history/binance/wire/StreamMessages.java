package org.tradingarena.history.binance.wire;

import java.nio.charset.StandardCharsets;
import org.tradingarena.history.binance.StreamMessage;

/** Reads what a socket of the venue says, alone or wrapped with the name of its stream. */
public final class StreamMessages {

    private static final int LONGEST_KIND = 200;

    private StreamMessages() {}

    /**
     * The message of a text. Never throws, whatever the text: what is not JSON, contradicts its own layout or tells of an
     * impossible candle comes out as {@link StreamMessage.Other} that is not readable and says why.
     *
     * @param text UTF-8
     */
    public static StreamMessage read(byte[] text) {
        try (VenueJson json = VenueJson.over(text)) {
            return MessageFields.of(json).message();
        } catch (WireFault fault) {
            return new StreamMessage.Other(WireFault.oneLine(String.valueOf(fault.getMessage()), LONGEST_KIND), false);
        }
    }

    /** The message of a text. */
    public static StreamMessage read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }
}
