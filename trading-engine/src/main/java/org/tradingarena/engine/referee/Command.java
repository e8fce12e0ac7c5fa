package org.tradingarena.engine.referee;

/** What an operator may ask of a competition. */
public sealed interface Command {
    /**
     * Begins: every seat is paid its opening cash.
     *
     * @param name of the competition, told in its first event and part of no hash
     */
    record Start(String name) implements Command {}

    /** No rounds open until it resumes. A round that is open is played. */
    record Pause() implements Command {}

    /** Rounds open again. */
    record Resume() implements Command {}

    /**
     * Ends before the last round.
     *
     * @param reason in words
     */
    record Stop(String reason) implements Command {}
}
