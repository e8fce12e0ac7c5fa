package org.tradingarena.decision.adapter.provider.wire;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;

/** Sorts what goes wrong below HTTP. */
final class TransportErrors {

    private static final int MOST_CAUSES = 20;
    private static final int LONGEST = 200;

    private TransportErrors() {}

    static WireFailure of(Throwable error, WireRequest request, @Nullable Duration firstByte, Duration took) {
        List<Throwable> causes = Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
        if (any(causes, BoundedBody.TooLarge.class)) {
            return new WireFailure(
                    FailureCode.REPLY_TOO_LARGE,
                    request.provider() + " sent " + causes.getLast().getMessage() + "; the rest was cut off",
                    firstByte,
                    took);
        }
        return new WireFailure(
                FailureCode.PROVIDER_UNAVAILABLE,
                request.provider() + ": " + shortened(request.withoutKey(said(causes, request, firstByte))),
                firstByte,
                took);
    }

    private static String said(List<Throwable> causes, WireRequest request, @Nullable Duration firstByte) {
        if (any(causes, UnresolvedAddressException.class) || any(causes, UnknownHostException.class)) {
            return "host " + request.address().getHost() + " is not known";
        }
        if (any(causes, SSLException.class)) {
            return "TLS failed: " + deepest(causes);
        }
        if (any(causes, HttpConnectTimeoutException.class) || any(causes, ConnectException.class)) {
            return "no connection to " + request.address().getAuthority();
        }
        return firstByte == null
                ? "the connection broke before the reply: " + deepest(causes)
                : "the connection broke in the middle of the reply: " + deepest(causes);
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String deepest(List<Throwable> causes) {
        Throwable deepest = causes.getLast();
        return Objects.requireNonNullElse(
                deepest.getMessage(), deepest.getClass().getSimpleName());
    }
}
