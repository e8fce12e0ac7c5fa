package org.tradingarena.decision.adapter.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.HttpException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.CallTiming;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.config.ProviderProfile;

/** Sorts what went wrong at a provider into the codes of the arena. */
final class ProviderErrors {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LONGEST_MESSAGE = 200;
    private static final int MOST_CAUSES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderErrors() {}

    static ProviderFailure of(Throwable error, ProviderProfile provider, ProviderKey key, Duration took) {
        CallTiming timing = CallTiming.failed(took);
        Throwable cause = error;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return refused(http, provider, key, timing);
            }
            if (isTimeout(cause)) {
                return new ProviderFailure(
                        FailureCode.REPLY_TIMEOUT, provider.id() + " did not reply in time", null, timing);
            }
        }
        return new ProviderFailure(
                FailureCode.PROVIDER_UNAVAILABLE,
                provider.id() + ": " + key.hiddenIn(shortened(deepest(error).toString())),
                null,
                timing);
    }

    private static ProviderFailure refused(
            HttpException http, ProviderProfile provider, ProviderKey key, CallTiming timing) {
        FailureCode code = code(http.statusCode());
        Duration retryAfter = http instanceof RefusedCall refused ? refused.retryAfter() : null;
        String said = provider.id() + " answered HTTP " + http.statusCode();
        // A provider that refuses a key likes to repeat parts of it: its own words stay out of that message.
        return code == FailureCode.PROVIDER_KEY_INVALID
                ? new ProviderFailure(code, said + keyHint(provider), null, timing)
                : new ProviderFailure(code, said + ": " + key.hiddenIn(message(http.getMessage())), retryAfter, timing);
    }

    private static String keyHint(ProviderProfile provider) {
        return provider.keyEnv() == null ? " although it needs no key" : "; check " + provider.keyEnv();
    }

    private static FailureCode code(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> FailureCode.PROVIDER_KEY_INVALID;
            case TOO_MANY_REQUESTS -> FailureCode.PROVIDER_RATE_LIMITED;
            case REQUEST_TIMEOUT -> FailureCode.PROVIDER_UNAVAILABLE;
            default -> status >= FIRST_SERVER_ERROR ? FailureCode.PROVIDER_UNAVAILABLE : FailureCode.PROVIDER_REFUSED;
        };
    }

    /** The {@code error.message} of the API's error form, or the beginning of whatever came. */
    private static String message(@Nullable String body) {
        String text = body == null ? "" : body;
        try {
            String told = JSON.readTree(text).path("error").path("message").asText("");
            return shortened(told.isEmpty() ? text : told);
        } catch (JsonProcessingException notJson) {
            return shortened(text);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static boolean isTimeout(Throwable error) {
        return error instanceof TimeoutException
                || error instanceof HttpTimeoutException
                || error instanceof java.net.SocketTimeoutException
                || error instanceof dev.langchain4j.exception.TimeoutException;
    }

    private static Throwable deepest(Throwable error) {
        Throwable deepest = error;
        for (int i = 0; i < MOST_CAUSES; i++) {
            Throwable cause = deepest.getCause();
            if (cause == null) {
                break;
            }
            deepest = cause;
        }
        return deepest;
    }
}
