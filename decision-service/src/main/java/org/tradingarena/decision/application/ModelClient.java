package org.tradingarena.decision.application;

/** Speaks to a model provider. */
public interface ModelClient {

    /**
     * Asks once, without retries.
     *
     * @throws ProviderFailure when no reply came
     * @throws InterruptedException when the service stops
     */
    ModelReply ask(ModelCall call, Deadline deadline) throws InterruptedException;
}
