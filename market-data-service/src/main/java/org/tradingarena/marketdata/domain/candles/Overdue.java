package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.GapReason;

/** Since when the next candle is overdue, why, and when to stop waiting for it. */
final class Overdue {

    private final IngestTimings timings;
    private @Nullable Instant since;
    private @Nullable Instant holeSince;
    private boolean announced;
    private boolean answered;
    private boolean halted;
    private String failure = "";

    Overdue(IngestTimings timings) {
        this.timings = timings;
    }

    /** The next candle is not there though it should be. */
    void missing(Instant now) {
        if (since == null) {
            since = now;
            answered = false;
        }
    }

    /** The next candle came, or is not due. */
    void nothingMissing() {
        since = null;
    }

    /** A candle was told. */
    void told() {
        since = null;
        holeSince = null;
        announced = false;
    }

    /** What was missing has been announced; the wait for what follows is longer. */
    void announced() {
        since = null;
        holeSince = null;
        announced = true;
    }

    void historyFailed(String why) {
        failure = why;
    }

    void historyAnswered() {
        failure = "";
        answered = true;
    }

    void halted(boolean now) {
        halted = now;
    }

    boolean isHalted() {
        return halted;
    }

    boolean is() {
        return since != null;
    }

    /**
     * Whether to announce now what is missing.
     *
     * @param hole whether the stream goes on behind it; the history then had its chance when it could know of the hole
     */
    boolean over(Instant now, boolean hole) {
        holeSince = !hole ? null : holeSince == null ? now : holeSince;
        if (since == null
                || (holeSince != null && holeSince.plus(timings.late()).isAfter(now))) {
            return false;
        }
        Duration patience = announced && !hole ? timings.longPatience() : timings.patience();
        return !since.plus(patience).isAfter(now);
    }

    /** Why candles are missing, when the history knows of none after them. */
    GapReason reason() {
        if (!failure.isEmpty() || !answered) {
            return GapReason.HISTORY_UNAVAILABLE;
        }
        return halted ? GapReason.HALTED : GapReason.VENUE_OUTAGE;
    }

    String detail(GapReason reason) {
        return switch (reason) {
            case HISTORY_UNAVAILABLE ->
                failure.isEmpty() ? "the venue's history has not answered in time" : "history: " + failure;
            case VENUE_OUTAGE -> "the venue's history has no such candles";
            case HALTED -> "the venue has stopped trading in the symbol";
            case IMPOSSIBLE -> "stream and history send what cannot be a candle";
        };
    }
}
