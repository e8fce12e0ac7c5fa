package org.tradingarena.history.binance.wire;

import java.util.Locale;

/** A text of the venue is not what its layout promises; the message names the field and what stood there. */
public final class WireFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** A fault in the words given, shortened to 200 characters of one line. */
    public WireFault(String message) {
        super(oneLine(message, LONGEST), null, false, false);
    }

    /** The same, with the place it was found at before it. */
    public WireFault at(String place) {
        return new WireFault(place + ": " + getMessage());
    }

    /** A text of the venue as one line without control characters, cut to a length; for messages. */
    public static String oneLine(String text, int longest) {
        String begin = text.length() <= 4 * longest ? text : text.substring(0, 4 * longest);
        String line = begin.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    static WireFault field(String field, String expected, String found) {
        return new WireFault(String.format(Locale.ROOT, "%s is not %s: '%s'", field, expected, oneLine(found, 60)));
    }
}
