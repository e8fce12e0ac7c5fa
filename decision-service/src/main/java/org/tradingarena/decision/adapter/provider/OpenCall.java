package org.tradingarena.decision.adapter.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.adapter.provider.wire.Credentials;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.application.Asking;
import org.tradingarena.decision.application.CallTiming;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.schema.config.ProviderProfile;

/**
 * What a call has to carry past the client library, which knows neither deadlines nor seats: set around the call, read by
 * {@link ProviderHttp} on the same thread. For one thread.
 */
final class OpenCall {

    /** The call that the thread makes. */
    static final ScopedValue<OpenCall> CURRENT = ScopedValue.newInstance();

    private final ProviderProfile provider;
    private final Asking asking;
    private final @Nullable Credentials credentials;
    private final Deadline deadline;
    private @Nullable WireReply reply;

    OpenCall(ProviderProfile provider, Asking asking, @Nullable Credentials credentials, Deadline deadline) {
        this.provider = provider;
        this.asking = asking;
        this.credentials = credentials;
        this.deadline = deadline;
    }

    ProviderProfile provider() {
        return provider;
    }

    Asking asking() {
        return asking;
    }

    @Nullable
    Credentials credentials() {
        return credentials;
    }

    Deadline deadline() {
        return deadline;
    }

    void replied(WireReply whole) {
        reply = whole;
    }

    /** Of the reply as it went over the wire; zero when there was none. */
    CallTiming timing() {
        WireReply whole = reply;
        return whole == null
                ? CallTiming.failed(Duration.ZERO)
                : new CallTiming(Duration.ZERO, whole.firstByte(), whole.took());
    }

    /** What the client library does not read of the reply. */
    WireWords words() {
        WireReply whole = reply;
        return WireWords.in(whole == null ? "" : whole.text());
    }

    /** The text without the key, should it stand in there. */
    String withoutKey(String text) {
        Credentials known = credentials;
        return known == null ? text : known.key().hiddenIn(text);
    }
}
