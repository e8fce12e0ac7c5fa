package org.tradingarena.marketdata.application.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.MarketSource;

/**
 * What holds a feed back: pause, undecided rounds and the pace. A live market knows none of them: it goes on while the
 * competition is paused. The reader of the topic opens the gate, the session waits.
 */
final class FeedGate {

    /** What stands in the way of a frame. */
    enum Obstacle {
        NONE,
        PAUSED,
        UNDECIDED,
        OVER
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final boolean live;
    private CompetitionChanged latest;
    private boolean closed;

    FeedGate(CompetitionChanged latest) {
        this.latest = latest;
        this.live = latest.spec().market().source() == MarketSource.LIVE;
    }

    /** Takes a newer state of the competition; an older one changes nothing. */
    void update(CompetitionChanged next) {
        lock.lock();
        try {
            if (next.version() > latest.version()) {
                latest = next;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait; the session must not write anything any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody waits for frames any more. */
    boolean over() {
        return obstacle(0) == Obstacle.OVER;
    }

    /** What stands in the way of a frame that needs the decisions of the round. */
    Obstacle obstacle(int neededRound) {
        lock.lock();
        try {
            return find(neededRound);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a frame may be sent, and notes in the metronome that it is.
     *
     * @param neededRound the round that must be decided, 0 for none
     * @return false when the session is over
     */
    boolean awaitTurn(int neededRound, Metronome metronome) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                switch (find(neededRound)) {
                    case OVER -> {
                        return false;
                    }
                    case PAUSED, UNDECIDED -> changed.await();
                    case NONE -> {
                        long nanos = metronome.untilDue(speed());
                        if (nanos <= 0) {
                            metronome.sent(speed());
                            return true;
                        }
                        changed.awaitNanos(nanos);
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a while, or shorter when the session is over; returns whether it goes on. */
    boolean awaitRetry(Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = pause.toNanos();
            while (nanos > 0 && find(0) != Obstacle.OVER) {
                nanos = changed.awaitNanos(nanos);
            }
            return find(0) != Obstacle.OVER;
        } finally {
            lock.unlock();
        }
    }

    private Obstacle find(int neededRound) {
        CompetitionStatus status = latest.status();
        if (closed || status == CompetitionStatus.STOPPED || status == CompetitionStatus.FINISHED) {
            return Obstacle.OVER;
        }
        if (live) {
            return Obstacle.NONE;
        }
        if (status != CompetitionStatus.RUNNING) {
            return Obstacle.PAUSED;
        }
        return latest.decidedRound() < neededRound ? Obstacle.UNDECIDED : Obstacle.NONE;
    }

    private @Nullable BigDecimal speed() {
        return live ? null : latest.pacing().speed();
    }
}
