package org.tradingarena.dashboard.feed;

/** Somebody in a room. Both methods return at once; a member that cannot keep up drops what it has not sent. */
public interface Member {

    /** Hears one message after the ones before it. */
    void tell(String message);

    /** Hears a whole state; whatever is still waiting to be sent is older and may be dropped. */
    void restart(String state);
}
