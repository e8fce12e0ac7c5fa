package org.tradingarena.dashboard.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.view.Banner;
import org.tradingarena.dashboard.view.CompetitionView;
import org.tradingarena.dashboard.view.Patch;
import org.tradingarena.dashboard.view.ViewFold;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.types.CompetitionId;

/**
 * One competition and everybody who watches it. Events enter strictly by sequence: a copy is dropped, and a gap sends the
 * room back to the ledger itself. Thread-safe.
 *
 * <pre>
 *   new ──catchUp──► ready ──event = last + 1──► ready
 *                      └─────event &gt; last + 1──► catching up ──► ready
 * </pre>
 */
public final class Room {

    private static final Logger LOG = Logger.getLogger(Room.class);

    private final CompetitionId competition;
    private final ViewFold fold;
    private final LedgerHistory history;
    private final Executor worker;
    private final GatewayMetrics metrics;
    private final RecentMessages recent = new RecentMessages();
    private final Set<Member> members = new LinkedHashSet<>();
    private @Nullable String state;
    private long stateSequence = -1;
    private boolean ready;
    private boolean catchingUp;
    private boolean behind;
    private boolean quiet = true;

    public Room(
            CompetitionChanged head,
            List<Banner> notices,
            LedgerHistory history,
            Executor worker,
            GatewayMetrics metrics) {
        this.competition = head.competitionId();
        this.fold = new ViewFold(competition, head.name(), head.spec(), head.leftOut(), notices);
        this.history = history;
        this.worker = worker;
        this.metrics = metrics;
    }

    /**
     * Lets a member in. It hears what it missed after that sequence when the room still knows, else the whole state.
     *
     * @param after last sequence the member has seen; negative when it has seen nothing
     */
    public synchronized void enter(Member member, long after) {
        members.add(member);
        if (!ready) {
            catchUp();
        } else if (after >= 0 && after <= fold.sequence() && (after == fold.sequence() || recent.reachBackTo(after))) {
            recent.after(after).forEach(member::tell);
        } else {
            member.restart(state());
        }
    }

    /** Gives a member that fell behind the whole state once more; nothing when it is no longer here. */
    public synchronized void refresh(Member member) {
        if (ready && members.contains(member)) {
            member.restart(state());
        }
    }

    /** Lets a member out. */
    public synchronized void leave(Member member) {
        members.remove(member);
    }

    /** Takes a ledger event from the topic. */
    public synchronized void hear(Envelope envelope) {
        Long sequence = envelope.sequence();
        if (sequence == null || sequence <= fold.sequence()) {
            return;
        }
        quiet = false;
        if (!ready || catchingUp || sequence > fold.sequence() + 1) {
            if (ready && !catchingUp) {
                metrics.gap();
            }
            behind = true;
            catchUp();
            return;
        }
        apply(sequence, envelope);
    }

    /** Called now and then: a quiet room that is not at its end asks the ledger whether the topic kept something back. */
    public synchronized void tend() {
        if (quiet && !isOver() || !ready) {
            catchUp();
        }
        quiet = true;
    }

    /** The view, or null while the room is still catching up for the first time. */
    public synchronized @Nullable CompetitionView view() {
        return ready ? fold.view() : null;
    }

    /** Where the competition stands by what this room has heard; CREATED when that is nothing. */
    synchronized CompetitionStatus status() {
        return fold.status();
    }

    /** Whether nobody is here. */
    public synchronized boolean isEmpty() {
        return members.isEmpty();
    }

    private boolean isOver() {
        return fold.status() == CompetitionStatus.FINISHED || fold.status() == CompetitionStatus.STOPPED;
    }

    private void catchUp() {
        if (!catchingUp) {
            catchingUp = true;
            worker.execute(this::readHistory);
        }
    }

    private void readHistory() {
        try {
            long from;
            do {
                from = begin();
            } while (take(history.after(competition, from)));
        } catch (HistoryUnavailable unavailable) {
            LOG.warnf("%s competition=%s", unavailable.getMessage(), competition);
            giveUp();
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "cannot read the ledger of %s", competition);
            giveUp();
        }
    }

    private synchronized long begin() {
        behind = false;
        return fold.sequence();
    }

    /** @return whether there may be more to read */
    private synchronized boolean take(List<Envelope> page) {
        long before = fold.sequence();
        for (Envelope envelope : page) {
            Long sequence = envelope.sequence();
            if (sequence != null && sequence == fold.sequence() + 1) {
                apply(sequence, envelope);
            }
        }
        if (behind || fold.sequence() > before) {
            return true;
        }
        catchingUp = false;
        if (!ready) {
            ready = true;
            String now = state();
            members.forEach(member -> member.restart(now));
        }
        return false;
    }

    private synchronized void giveUp() {
        catchingUp = false;
        String error =
                WireMessage.ofError("PORTFOLIO_UNAVAILABLE", "The ledger cannot be read now; the page will catch up.");
        members.forEach(member -> member.tell(error));
    }

    private void apply(long sequence, Envelope envelope) {
        if (!(envelope.data() instanceof LedgerEvent event)) {
            return;
        }
        Patch patch = fold.apply(sequence, envelope.time(), event);
        if (!ready) {
            return;
        }
        EventMessage message = new EventMessage(
                sequence, patch.seats().size(), () -> WireMessage.ofEvent(competition, sequence, envelope, patch));
        for (Member member : new ArrayList<>(members)) {
            member.tell(message.text());
        }
        recent.add(message);
    }

    private String state() {
        String known = state;
        if (known == null || stateSequence != fold.sequence()) {
            known = WireMessage.ofState(fold.view());
            state = known;
            stateSequence = fold.sequence();
        }
        return known;
    }
}
