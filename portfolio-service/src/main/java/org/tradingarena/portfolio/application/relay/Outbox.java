package org.tradingarena.portfolio.application.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What is committed and not yet told. */
public interface Outbox {

    /**
     * Takes the competitions that have something to tell on a strand and that no other relay is telling, hands their
     * messages over, and notes them as told when the shipper returns. When it throws, they are told again.
     *
     * @param heartbeat how long the state of a running competition may go untold
     * @return how many messages were told
     */
    int ship(Strand strand, Duration heartbeat, Consumer<List<Message>> shipper);

    /** Puts unanswered questions of lockstep competitions back when their time is over; returns how many. */
    int askAgain();

    /** How many ledger entries are committed and not yet told, over all competitions. */
    long untold();
}
