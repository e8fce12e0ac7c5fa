package org.tradingarena.simulators.provider;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.provider.trader.Slip;

/** What goes wrong with one reply of the simulator, or {@link #NONE}. */
public enum Fault {
    /** The reply arrives as it should. */
    NONE("ok"),
    /** The request is refused as nonsense. */
    BAD_REQUEST(400),
    /** As for a wrong key. */
    UNAUTHORIZED(401),
    /** The key may not do this. */
    FORBIDDEN(403),
    /** Too many requests, with a {@code Retry-After} header. */
    RATE_LIMITED(429),
    /** The server failed. */
    SERVER_ERROR(500),
    /** A gateway in between failed. */
    BAD_GATEWAY(502),
    /** The server is not available. */
    UNAVAILABLE(503),
    /** A gateway in between gave up. */
    GATEWAY_TIMEOUT(504),
    /** Anthropic's word for too much load. */
    OVERLOADED(529),
    /** No answer until the caller gives up, the fault has lasted or the simulator stops. */
    HANG("hang"),
    /** The reply comes byte by byte, with a gap before each. */
    SLOW("slow"),
    /** The reply never ends. */
    ENDLESS("endless"),
    /** The connection closes without a byte. */
    DROP("drop"),
    /** The connection closes in the middle of the reply. */
    BREAK("break"),
    /** A page of HTML with status 200. */
    HTML("html"),
    /** The body is half of its JSON. */
    NOT_JSON("not-json"),
    /** The body is JSON of another form. */
    WRONG_SHAPE("wrong-shape"),
    /** Status 200 with an error inside: instead of the answer, or in the middle of its stream. */
    ERROR_INSIDE("error-inside"),
    /** Status 200 without a body. */
    NO_BODY("no-body"),
    /** The text is 30 MB long. */
    HUGE("huge"),
    /** The decision is broken JSON that no reader can mend. */
    MALFORMED(Slip.MALFORMED),
    /** The decision stands in a Markdown code fence. */
    FENCED(Slip.FENCED),
    /** The decision is cut off and the reply says that it reached its length. */
    TRUNCATED(Slip.TRUNCATED),
    /** The decision has sentences before and after it. */
    PROSE(Slip.PROSE),
    /** The reply has no text at all. */
    EMPTY(Slip.EMPTY),
    /** The decision stands behind a thought. */
    THOUGHTS(Slip.THOUGHTS),
    /** The decision has comments in it. */
    COMMENTS(Slip.COMMENTS),
    /** The decision has commas before closing braces. */
    TRAILING_COMMA(Slip.TRAILING_COMMA),
    /** The decision is in single quotes. */
    SINGLE_QUOTES(Slip.SINGLE_QUOTES),
    /** The decision has full-width punctuation. */
    FULL_WIDTH(Slip.FULL_WIDTH),
    /** Every number is text. */
    NUMBERS_AS_TEXT(Slip.NUMBERS_AS_TEXT),
    /** The confidence is a percentage in text. */
    PERCENT(Slip.PERCENT),
    /** The decision is the only element of a list. */
    IN_ARRAY(Slip.IN_ARRAY),
    /** Another decision that says the opposite follows. */
    CONTRADICTION(Slip.CONTRADICTION),
    /** There is only prose. */
    NO_JSON(Slip.NO_JSON),
    /** The model declines to answer. */
    DECLINED(Slip.DECLINED),
    /** The decision does not say what to do. */
    MISSING_FIELD(Slip.MISSING_FIELD),
    /** The action is one that nobody asked for. */
    UNKNOWN_ACTION(Slip.UNKNOWN_ACTION),
    /** The decision is about a coin outside the universe. */
    FOREIGN_COIN(Slip.FOREIGN_COIN),
    /** The size is not a number. */
    NOT_A_NUMBER(Slip.NOT_A_NUMBER),
    /** The size is infinite. */
    INFINITE(Slip.INFINITE),
    /** The size is negative. */
    NEGATIVE_SIZE(Slip.NEGATIVE_SIZE),
    /** The confidence is 85 instead of 0.85. */
    CONFIDENCE_85(Slip.CONFIDENCE_85);

    private final String word;
    private final int status;
    private final @Nullable Slip slip;

    Fault(String word) {
        this(word, 0, null);
    }

    Fault(int status) {
        this(Integer.toString(status), status, null);
    }

    Fault(Slip slip) {
        this(slip.word(), 0, slip);
    }

    Fault(String word, int status, @Nullable Slip slip) {
        this.word = word;
        this.status = status;
        this.slip = slip;
    }

    /** The word for this fault on the command line, in scenarios and in counts. */
    public String word() {
        return word;
    }

    /** The status of HTTP with which the request is refused; 0 when it is not. */
    int status() {
        return status;
    }

    /** How the text goes wrong; null when it does not. */
    @Nullable
    Slip slip() {
        return slip;
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
