package org.tradingarena.decision.adapter.provider.wire;

import org.tradingarena.decision.application.Deadline;

/** Takes a request to a provider and brings its answer: over the network, or from a cassette. */
@FunctionalInterface
public interface Wire {

    /**
     * Sends once and reads the whole answer, on the thread of the caller.
     *
     * @throws WireFailure when no whole answer came; nothing stays open behind it
     * @throws InterruptedException when the thread was interrupted; likewise
     */
    WireReply exchange(WireRequest request, Deadline deadline) throws InterruptedException;
}
