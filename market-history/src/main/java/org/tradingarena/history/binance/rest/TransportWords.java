package org.tradingarena.history.binance.rest;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.wire.WireFault;

/** What went wrong below HTTP, in words that tell what to look at. */
public final class TransportWords {

    private static final int MOST_CAUSES = 20;
    private static final int LONGEST = 160;

    private TransportWords() {}

    /** Words for a failure of a connection with an address, of one line and at most 160 characters. */
    public static String of(@Nullable Throwable error, URI base) {
        List<Throwable> causes = Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Objects::requireNonNull)
                .toList();
        if (any(causes, UnknownHostException.class)) {
            return "host " + base.getHost() + " is not known; is there a network?";
        }
        if (any(causes, SSLException.class)) {
            return "TLS with " + base.getAuthority() + " failed: " + deepest(causes);
        }
        if (any(causes, ConnectException.class)) {
            return "no connection to " + base.getAuthority();
        }
        return deepest(causes);
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    private static String deepest(List<Throwable> causes) {
        if (causes.isEmpty()) {
            return "the connection broke";
        }
        Throwable deepest = causes.getLast();
        return WireFault.oneLine(
                Objects.requireNonNullElse(
                        deepest.getMessage(), deepest.getClass().getSimpleName()),
                LONGEST);
    }
}
