package org.tradingarena.decision.adapter.provider;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.KeyRefusal;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
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

    private ProviderErrors() {}

    /** No key in the environment; nothing was sent. */
    static ProviderFailure keyMissing(ProviderProfile provider) {
        return ProviderFailure.notSent(
                FailureCode.PROVIDER_KEY_MISSING,
                "no key for " + provider.id() + "; set " + provider.keyEnv(),
                null,
                Duration.ZERO);
    }

    /** No whole answer. */
    static ProviderFailure unanswered(WireFailure failure, OpenCall call) {
        return new ProviderFailure(
                failure.code(),
                call.withoutKey(failure.text()),
                null,
                new CallTiming(Duration.ZERO, failure.firstByte(), failure.took()));
    }

    /** An answer with a status that is no success. */
    static ProviderFailure refused(WireReply reply, OpenCall call) {
        String body = reply.text();
        Optional<ToldError> told = ToldError.in(body);
        FailureCode code = code(reply, told.filter(ToldError::outOfQuota).isPresent());
        String words = told.map(ToldError::message)
                .filter(message -> !message.isEmpty())
                .orElse(body);
        return said(code, "HTTP " + reply.status(), words, RetryAfter.of(reply), call);
    }

    /** An error inside an answer that began as a success. */
    static ProviderFailure told(ToldError error, OpenCall call) {
        return said(error.code(), "an error", error.message(), null, call);
    }

    /** An answer of status 200 that is not of its protocol. */
    static ProviderFailure unsound(FailureCode code, String what, OpenCall call) {
        return new ProviderFailure(code, call.provider().id() + " " + what, null, call.timing());
    }

    /** Whatever came out of the client library. */
    static ProviderFailure of(RuntimeException error, OpenCall call) {
        Throwable cause = error;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof ProviderFailure sorted) {
                return sorted;
            }
        }
        return unread(error, call);
    }

    private static FailureCode code(WireReply reply, boolean outOfQuota) {
        if (KeyRefusal.isIn(reply)) {
            return FailureCode.PROVIDER_KEY_INVALID;
        }
        return outOfQuota ? FailureCode.PROVIDER_REFUSED : code(reply.status());
    }

    static FailureCode code(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> FailureCode.PROVIDER_KEY_INVALID;
            case TOO_MANY_REQUESTS -> FailureCode.PROVIDER_RATE_LIMITED;
            case REQUEST_TIMEOUT -> FailureCode.PROVIDER_UNAVAILABLE;
            default -> status >= FIRST_SERVER_ERROR ? FailureCode.PROVIDER_UNAVAILABLE : FailureCode.PROVIDER_REFUSED;
        };
    }

    /** The library could not make a reply of what came. Its words may quote the body, so only their kind is told. */
    private static ProviderFailure unread(RuntimeException error, OpenCall call) {
        if (error instanceof StreamedReply.BrokenOff && error.getCause() == null) {
            return unsound(FailureCode.PROVIDER_UNAVAILABLE, "broke its reply off in the middle", call);
        }
        return unsound(
                FailureCode.PROVIDER_UNAVAILABLE,
                "answered HTTP 200 in another form than its protocol ("
                        + error.getClass().getSimpleName() + ")",
                call);
    }

    private static ProviderFailure said(
            FailureCode code, String what, String words, @Nullable Duration retryAfter, OpenCall call) {
        String said = call.provider().id() + " answered " + what;
        // A provider that refuses a key likes to repeat parts of it: its own words stay out of that message.
        return code == FailureCode.PROVIDER_KEY_INVALID
                ? new ProviderFailure(code, said + keyHint(call.provider()), null, call.timing())
                : new ProviderFailure(code, said + ": " + shortened(call.withoutKey(words)), retryAfter, call.timing());
    }

    private static String keyHint(ProviderProfile provider) {
        return provider.keyEnv() == null ? " although it needs no key" : "; check " + provider.keyEnv();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return line.substring(0, end) + "…";
    }
}
