package org.tradingarena.decision.adapter.gate;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;

/**
 * Gives a provider a rest when it is down: after 8 failures in 10 calls, calls are held back for 2 seconds, then one call
 * tries. Held-back calls try again as long as their deadline allows, so a seat loses a decision only when the provider
 * stays down. Being rate-limited or refusing a request is no sign of being down.
 */
final class ProviderBreaker {

    private static final Logger LOG = Logger.getLogger(ProviderBreaker.class);
    private static final int WATCHED_CALLS = 10;
    private static final double TOLERATED_FAILURES = 0.8;
    private static final Duration REST = Duration.ofSeconds(2);

    private final String provider;
    private final Guard guard;
    /** Until when it rests, on the scale of {@link System#nanoTime()}. */
    private volatile long rested = System.nanoTime();

    ProviderBreaker(String provider) {
        this.provider = provider;
        this.guard = Guard.create()
                .withDescription("provider " + provider)
                .withCircuitBreaker()
                .requestVolumeThreshold(WATCHED_CALLS)
                .failureRatio(TOLERATED_FAILURES)
                .delay(REST.toMillis(), ChronoUnit.MILLIS)
                .when(ProviderBreaker::isDown)
                .onStateChange(this::told)
                .done()
                .build();
    }

    /** Holds a call back while the provider rests, before it has taken anything from the allowances. */
    void checkRested(Duration waited) {
        if (rested - System.nanoTime() > 0) {
            throw resting(waited);
        }
    }

    /** The result of the call, unless the provider is resting. */
    ModelReply guarded(Callable<ModelReply> call) throws InterruptedException {
        try {
            return guard.call(call, ModelReply.class);
        } catch (CircuitBreakerOpenException resting) {
            throw resting(Duration.ZERO);
        } catch (RuntimeException | InterruptedException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException("a call declares no other exception", impossible);
        }
    }

    private ProviderFailure resting(Duration waited) {
        return ProviderFailure.notSent(
                FailureCode.PROVIDER_UNAVAILABLE,
                provider + " failed again and again; the next try is due within " + REST.toSeconds() + " s",
                REST,
                waited);
    }

    private static boolean isDown(Throwable failure) {
        return failure instanceof ProviderFailure provider
                && (provider.code() == FailureCode.PROVIDER_UNAVAILABLE
                        || provider.code() == FailureCode.REPLY_TIMEOUT);
    }

    private void told(CircuitBreakerState state) {
        rested = state == CircuitBreakerState.OPEN ? System.nanoTime() + REST.toNanos() : System.nanoTime();
        switch (state) {
            case OPEN -> LOG.warnf("%s is down; calls are held back", provider);
            case HALF_OPEN -> LOG.infof("%s is tried again", provider);
            case CLOSED -> LOG.infof("%s answers again", provider);
        }
    }
}
