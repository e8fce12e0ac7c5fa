package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.tradingarena.schema.event.decision.CallPurpose;

/** Asks again while a provider is only passingly unwell and the deadline allows. */
final class PersistentClient {

    /** How time passes between two calls. */
    @FunctionalInterface
    interface Pauses {
        void pass(Duration time) throws InterruptedException;
    }

    private final ModelClient client;

    private final Pauses pauses;

    PersistentClient(ModelClient client) {
        this(client, Pause::of);
    }

    /** @param pauses let the time between two calls pass */
    PersistentClient(ModelClient client, Pauses pauses) {
        this.client = client;
        this.pauses = pauses;
    }

    /**
     * Asks until there is a reply; nothing but the deadline bounds the number of calls.
     *
     * @param draw what the random pauses follow from
     * @param log takes every call and every pause, also those that came to nothing
     * @throws ProviderFailure the last one, when another attempt would not help or not fit into the deadline
     */
    ModelReply ask(String draw, CallPurpose purpose, ModelCall call, Deadline deadline, CallLog log)
            throws InterruptedException {
        RandomGenerator jitter = Backoff.jitter(draw, purpose);
        for (int attempt = 1; ; attempt++) {
            try {
                ModelReply reply = client.ask(call, deadline);
                log.replied(purpose, reply.timing());
                deadline.spend(reply.timing().whole());
                return reply;
            } catch (ProviderFailure failure) {
                log.failed(purpose, failure);
                deadline.spend(failure.timing().whole());
                Duration pause = Backoff.before(attempt + 1, failure, jitter);
                if (!failure.passing() || !deadline.affords(pause)) {
                    throw failure;
                }
                log.paused(pause);
                deadline.spend(pause);
                pauses.pass(pause);
            }
        }
    }
}
