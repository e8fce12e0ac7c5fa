package org.tradingarena.portfolio.application.relay;

import java.util.List;

/** Where messages go. */
@FunctionalInterface
public interface EventLog {

    /**
     * Returns when all of them are safe; messages of one key and strand stay in order.
     *
     * @throws NotPublished when any of them is not; some may be
     */
    void publish(Strand strand, List<Message> messages);

    /** The broker did not take everything; publishing may be tried again. */
    final class NotPublished extends RuntimeException {
        public NotPublished(Throwable cause) {
            super("not published: " + cause.getMessage(), cause);
        }
    }
}
