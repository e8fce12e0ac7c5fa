package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.CallPurpose;
import org.tradingarena.schema.event.decision.ProviderCall;

/** What was said to a provider on the way to one answer. For one thread. */
final class CallLog {

    private final List<ProviderCall> calls = new ArrayList<>();
    private Duration waited = Duration.ZERO;
    private Duration thinking = Duration.ZERO;
    private Duration beforeNext = Duration.ZERO;

    /** A pause because the provider was unwell; it counts as thinking. */
    void paused(Duration time) {
        thinking = thinking.plus(time);
        beforeNext = beforeNext.plus(time);
    }

    void replied(CallPurpose purpose, CallTiming timing) {
        called(purpose, null, timing);
    }

    void failed(CallPurpose purpose, ProviderFailure failure) {
        if (failure.sent()) {
            called(purpose, failure.code().name(), failure.timing());
        } else {
            queued(failure.timing());
        }
    }

    /** The last call brought a text that cannot be used and that will be repaired. */
    void unread(String code, String rawReply) {
        ProviderCall call = calls.removeLast();
        calls.add(new ProviderCall(call.purpose(), code, rawReply, call.waitedMillis(), call.tookMillis()));
    }

    List<ProviderCall> calls() {
        return calls;
    }

    /** In our own queue; it is not the model's time. */
    Duration waited() {
        return waited;
    }

    /** All calls and the pauses between them. */
    Duration thinking() {
        return thinking;
    }

    private void called(CallPurpose purpose, @Nullable String code, CallTiming timing) {
        queued(timing);
        calls.add(new ProviderCall(
                purpose, code, null, beforeNext.toMillis(), timing.took().toMillis()));
        thinking = thinking.plus(timing.took());
        beforeNext = Duration.ZERO;
    }

    private void queued(CallTiming timing) {
        waited = waited.plus(timing.waited());
        beforeNext = beforeNext.plus(timing.waited());
    }
}
