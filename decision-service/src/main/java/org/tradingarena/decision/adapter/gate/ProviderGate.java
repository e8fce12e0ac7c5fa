package org.tradingarena.decision.adapter.gate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.config.ProviderLimits;
import org.tradingarena.schema.config.ProviderProfile;

/** The gate of one provider: first come, first served. */
final class ProviderGate {

    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Semaphore concurrent;
    private final MinuteAllowance requests;
    private final MinuteAllowance tokens;
    private final ProviderBreaker breaker;

    ProviderGate(ProviderProfile provider) {
        ProviderLimits limits = provider.limits();
        this.concurrent = new Semaphore(limits.concurrent(), true);
        this.requests = MinuteAllowance.of(limits.requestsPerMinute());
        this.tokens = MinuteAllowance.of(limits.tokensPerMinute());
        this.breaker = new ProviderBreaker(provider.id());
    }

    /** Asks when it is this call's turn. */
    ModelReply ask(ModelCall call, Deadline deadline, ModelClient models) throws InterruptedException {
        long queued = System.nanoTime();
        if (!concurrent.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw ownLimit(call, "calls at once", queued);
        }
        try {
            awaitTurn(requests, 1, call, "requests a minute", deadline, queued);
            awaitTurn(tokens, estimated(call), call, "tokens a minute", deadline, queued);
            Duration waited = since(queued);
            try {
                return breaker.guarded(() -> models.ask(call, deadline)).after(waited);
            } catch (ProviderFailure failure) {
                throw failure.after(waited);
            }
        } finally {
            concurrent.release();
        }
    }

    private static void awaitTurn(
            MinuteAllowance allowance, int units, ModelCall call, String limit, Deadline deadline, long queued)
            throws InterruptedException {
        if (!allowance.taken(units, deadline)) {
            throw ownLimit(call, limit, queued);
        }
    }

    private static ProviderFailure ownLimit(ModelCall call, String limit, long queued) {
        return ProviderFailure.notSent(
                FailureCode.PROVIDER_RATE_LIMITED,
                "the configured limit of " + call.provider().id() + " (" + limit + ") left no turn before the deadline",
                null,
                since(queued));
    }

    /** What the call may cost at most: its prompt at four characters a token, and its longest reply. */
    private static int estimated(ModelCall call) {
        int characters = call.prompt().system().length() + call.prompt().user().length();
        return characters / CHARACTERS_PER_TOKEN + call.maxTokens();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
