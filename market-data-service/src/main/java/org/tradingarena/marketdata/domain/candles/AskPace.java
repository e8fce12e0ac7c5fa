package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;

/** One question at a time, and pauses between questions that bring nothing. */
final class AskPace {

    private final Duration pause;
    private final Duration most;
    private boolean open;
    private int fruitless;
    private Instant notBefore = Instant.MIN;

    AskPace(Duration pause, Duration most) {
        this.pause = pause;
        this.most = most;
    }

    /** Whether a question is open. */
    boolean isOpen() {
        return open;
    }

    /** Whether the pause after a question that brought nothing is over. */
    boolean rested(Instant now) {
        return !now.isBefore(notBefore);
    }

    void asked() {
        open = true;
    }

    void closed() {
        open = false;
    }

    /** The answer brought something on; the next question may come at once. */
    void fruitful() {
        fruitless = 0;
        notBefore = Instant.MIN;
    }

    void fruitless(Instant now) {
        fruitless = Math.min(fruitless + 1, 30);
        Duration wait = pause.multipliedBy(fruitless);
        notBefore = now.plus(wait.compareTo(most) < 0 ? wait : most);
    }
}
