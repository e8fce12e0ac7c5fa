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
import org.tradingarena.schema.event.decision.TokenUsage;

/**
 * The gate of one provider: first come, first served. What is taken from the allowances for a call that is not sent after all
 * is given back, as are the tokens that a reply did not use.
 */
final class ProviderGate {

    private static final int ALMOST_A_SECOND = 999;

    private final Semaphore concurrent;
    private final ProviderRest rest = new ProviderRest();
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
            breaker.checkRested(since(queued));
            if (!rest.isOver(deadline)) {
                throw askedToWait(call, queued);
            }
            int estimate = tokens.most(TokenEstimate.of(call));
            take(call, estimate, deadline, queued);
            return sent(call, estimate, deadline, models, since(queued));
        } finally {
            concurrent.release();
        }
    }

    private void take(ModelCall call, int estimate, Deadline deadline, long queued) throws InterruptedException {
        if (!requests.taken(1, deadline)) {
            throw ownLimit(call, "requests a minute", queued);
        }
        boolean whole = false;
        try {
            whole = tokens.taken(estimate, deadline);
        } finally {
            if (!whole) {
                requests.giveBack(1);
            }
        }
        if (!whole) {
            throw ownLimit(call, "tokens a minute", queued);
        }
    }

    private ModelReply sent(ModelCall call, int estimate, Deadline deadline, ModelClient models, Duration waited)
            throws InterruptedException {
        try {
            ModelReply reply = breaker.guarded(() -> models.ask(call, deadline));
            if (reply.usage().equals(TokenUsage.NONE)) {
                return reply.after(waited);
            }
            tokens.giveBack(estimate - TokenEstimate.used(reply.usage()));
            return reply.after(waited);
        } catch (ProviderFailure failure) {
            if (failure.sent()) {
                rest.heed(failure.retryAfter());
            } else {
                requests.giveBack(1);
                tokens.giveBack(estimate);
            }
            throw failure.after(waited);
        }
    }

    private ProviderFailure askedToWait(ModelCall call, long queued) {
        Duration left = rest.left();
        return ProviderFailure.notSent(
                FailureCode.PROVIDER_RATE_LIMITED,
                call.provider().id() + " asked not to be called for another "
                        + Math.max(1, left.plusMillis(ALMOST_A_SECOND).toSeconds()) + " s, which is past the deadline",
                left.isNegative() ? null : left,
                since(queued));
    }

    private static ProviderFailure ownLimit(ModelCall call, String limit, long queued) {
        return ProviderFailure.notSent(
                FailureCode.PROVIDER_RATE_LIMITED,
                "the configured limit of " + call.provider().id() + " (" + limit + ") left no turn before the deadline",
                null,
                since(queued));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
