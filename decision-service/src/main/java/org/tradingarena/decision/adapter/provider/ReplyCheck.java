package org.tradingarena.decision.adapter.provider;

import java.util.Optional;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.wire.WireReply;

/** Looks whether an answer of status 200 is one at all, before the client library reads it. */
final class ReplyCheck {

    private static final String DATA = "data:";
    private static final String ERROR = "\"error\"";

    private ReplyCheck() {}

    /** An answer that was asked for in one piece. */
    static void ofObject(WireReply reply, OpenCall call) {
        String text = text(reply, call);
        if (text.charAt(0) != '{') {
            throw foreign(call);
        }
        error(text).ifPresent(error -> refuse(error, call));
    }

    /** An answer that was asked for as a stream of events. */
    static void ofStream(WireReply reply, OpenCall call) {
        String text = text(reply, call);
        if (text.charAt(0) == '{') {
            error(text).ifPresent(error -> refuse(error, call));
        }
        if (text.charAt(0) == '{' || text.charAt(0) == '<') {
            throw foreign(call);
        }
        text.lines()
                .filter(line -> line.startsWith(DATA))
                .flatMap(line -> error(line.substring(DATA.length())).stream())
                .findFirst()
                .ifPresent(error -> refuse(error, call));
    }

    private static String text(WireReply reply, OpenCall call) {
        String text = reply.text().strip();
        if (text.isEmpty()) {
            throw ProviderErrors.unsound(FailureCode.REPLY_EMPTY, "answered HTTP 200 without a body", call);
        }
        return text;
    }

    private static Optional<ToldError> error(String json) {
        return json.contains(ERROR) ? ToldError.in(json) : Optional.empty();
    }

    private static void refuse(ToldError error, OpenCall call) {
        throw ProviderErrors.told(error, call);
    }

    private static RuntimeException foreign(OpenCall call) {
        return ProviderErrors.unsound(
                FailureCode.PROVIDER_UNAVAILABLE,
                "answered HTTP 200 with something else than its protocol, as the page of a proxy would be",
                call);
    }
}
