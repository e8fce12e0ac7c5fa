package org.tradingarena.decision.application;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.tradingarena.schema.event.decision.CallPurpose;

/** Asks again while a provider is only passingly unwell and the deadline allows. */
final class PersistentClient {

    private static final int MOST_CALLS = 6;

    private final ModelClient client;

    PersistentClient(ModelClient client) {
        this.client = client;
    }

    /**
     * Asks until there is a reply. A call that our own limits held back does not count against the number of calls.
     *
     * @param log takes every call and every pause, also those that came to nothing
     * @throws ProviderFailure the last one, when another attempt would not help or not fit into the deadline
     */
    ModelReply ask(String requestId, CallPurpose purpose, ModelCall call, Deadline deadline, CallLog log)
            throws InterruptedException {
        RandomGenerator jitter = Backoff.jitter(requestId, purpose);
        int calls = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                ModelReply reply = client.ask(call, deadline);
                log.replied(purpose, reply.timing());
                return reply;
            } catch (ProviderFailure failure) {
                log.failed(purpose, failure);
                calls += failure.sent() ? 1 : 0;
                Duration pause = Backoff.before(attempt + 1, failure, jitter);
                if (!failure.passing() || calls == MOST_CALLS || !deadline.allows(pause)) {
                    throw failure;
                }
                log.paused(pause);
                Pause.of(pause);
            }
        }
    }
}
