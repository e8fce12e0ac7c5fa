package org.tradingarena.simulators.provider;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What goes wrong with one reply of the simulator, or {@link #NONE}. */
public enum Fault {
    /** The reply arrives as it should. */
    NONE("ok"),
    /** HTTP 429 with a {@code Retry-After} header. */
    RATE_LIMITED("429"),
    /** HTTP 500. */
    SERVER_ERROR("500"),
    /** HTTP 401, as for a wrong key. */
    UNAUTHORIZED("401"),
    /** No answer until the caller gives up or the simulator stops. */
    HANG("hang"),
    /** The decision is broken JSON that no reader can mend. */
    MALFORMED("malformed"),
    /** The decision stands in a Markdown code fence. */
    FENCED("fenced"),
    /** The decision is cut off and {@code finish_reason} is {@code length}. */
    TRUNCATED("truncated"),
    /** The decision has sentences before and after it. */
    PROSE("prose"),
    /** The reply has no text at all. */
    EMPTY("empty");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** The word for this fault on the command line. */
    public String word() {
        return word;
    }

    /**
     * Finds the fault of a word.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static Fault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown fault '" + word + "'; allowed: "
                        + Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "))));
    }
}
