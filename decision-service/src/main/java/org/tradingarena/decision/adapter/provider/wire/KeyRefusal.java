package org.tradingarena.decision.adapter.provider.wire;

import java.util.regex.Pattern;

/**
 * Tells the answer that refuses a key. Most providers answer 401 or 403; Gemini and xAI answer 400 and say it in words.
 *
 * <p>Such an answer likes to repeat parts of the key, so its words are passed on to nobody.
 */
public final class KeyRefusal {

    /** What may be kept in place of its words, and still tells. */
    public static final String KEPT = "API_KEY_INVALID";

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final Pattern WORDS =
            Pattern.compile("(?i)API_KEY_INVALID|\\b(?:invalid|incorrect) api key\\b|\\bapi key (?:is )?(?:not"
                    + " valid|invalid|incorrect)\\b");

    private KeyRefusal() {}

    /** Whether the answer refuses the key. */
    public static boolean isIn(WireReply reply) {
        return switch (reply.status()) {
            case UNAUTHORIZED, FORBIDDEN -> true;
            case BAD_REQUEST -> WORDS.matcher(reply.text()).find();
            default -> false;
        };
    }
}
