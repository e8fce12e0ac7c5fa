package org.tradingarena.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.referee.Admission;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.HashChain;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * Plays the evidence again in the one order (frames, with each admission after the frame it followed) and compares every
 * round three ways: the hash that the ledger tells, the hash of the stored postings, and the hash of the replay. Of a
 * competition that is over the end is compared as well, with everything posted since the last round.
 */
public final class Replay {
    private static final FeedLocation ANYWHERE = new FeedLocation(0, 0);

    private final Evidence evidence;
    private final CompetitionFold fold;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<Integer, RoundClosed> closed = new TreeMap<>();
    private @Nullable String replayedRoot;
    private @Nullable Verdict broken;

    private Replay(Evidence evidence) {
        this.evidence = evidence;
        this.fold = CompetitionFold.open(evidence.id(), evidence.spec());
    }

    /** Decides. Pure: the same evidence gives the same verdict. */
    public static Verdict judge(Evidence evidence) {
        return new Replay(evidence).judge();
    }

    private Verdict judge() {
        if (evidence.closed().isEmpty() && evidence.ending() == null) {
            return new Verdict.TooEarly();
        }
        play();
        return broken != null ? broken : compare();
    }

    private void play() {
        try {
            playFrames();
        } catch (InvariantViolated impossible) {
            broken = new Verdict.Differs(fold.currentRound(), "the log cannot be played: " + impossible.getMessage());
        }
    }

    private void playFrames() {
        int next = 0;
        long last = lastFrame();
        for (MarketFrame frame : evidence.frames()) {
            if (frame.frame() > last) {
                break; // of a round that is still open, or after the end
            }
            next = admitUpTo(fold.lastFrame(), next);
            if (broken != null) {
                return;
            }
            if (frame.frame() != fold.lastFrame() + 1) {
                broken = new Verdict.Differs(fold.currentRound(), "the feed lacks frame " + (fold.lastFrame() + 1));
                return;
            }
            if (!sealed(frame)) {
                return;
            }
            take(fold.apply(frame, ANYWHERE));
        }
        if (evidence.ending() != null) {
            admitUpTo(fold.lastFrame(), next);
        }
        if (broken == null && fold.lastFrame() < last) {
            broken = new Verdict.Differs(fold.currentRound(), "the feed ends at frame " + fold.lastFrame());
        }
    }

    private long lastFrame() {
        Evidence.Ending ending = evidence.ending();
        if (ending != null) {
            return ending.frame();
        }
        return evidence.closed().isEmpty() ? -1 : evidence.closed().getLast().frame();
    }

    private int admitUpTo(long frame, int from) {
        int next = from;
        while (next < evidence.admissions().size()
                && evidence.admissions().get(next).afterFrame() <= frame) {
            Admitted admitted = evidence.admissions().get(next);
            Outcome outcome =
                    switch (admitted) {
                        case Admitted.Answer answer -> fold.admit(answer.answer());
                        case Admitted.Told told -> fold.command(told.command());
                    };
            Admission place = new Admission(admitted.afterFrame(), admitted.ordinal());
            if (!place.equals(outcome.admission())) {
                broken = new Verdict.Differs(
                        fold.currentRound(), "an admission stored at " + place + " falls at " + outcome.admission());
                return next;
            }
            take(outcome);
            next++;
        }
        return next;
    }

    private boolean sealed(MarketFrame frame) {
        Boundary boundary = frame.boundary();
        if (boundary == null || Canonical.sha256(boundary.snapshot()).equals(boundary.snapshotSha256())) {
            return true;
        }
        broken = new Verdict.Differs(
                boundary.round(),
                "the snapshot in frame " + frame.frame() + " does not match the hash it was sealed with");
        return false;
    }

    private void take(Outcome outcome) {
        postings.addAll(outcome.postings());
        for (LedgerEvent event : outcome.events()) {
            if (event instanceof RoundClosed round) {
                closed.put(round.round(), round);
            } else if (event instanceof CompetitionStopped end) {
                replayedRoot = end.rootHash();
            } else if (event instanceof CompetitionFinished end) {
                replayedRoot = end.rootHash();
            }
        }
    }

    private Verdict compare() {
        String stored = HashChain.begin(evidence.spec());
        long after = Long.MIN_VALUE;
        for (RoundClosed told : evidence.closed()) {
            long upTo = told.frame();
            stored = HashChain.next(stored, within(evidence.postings(), after, upTo));
            RoundClosed replayed = closed.get(told.round());
            if (replayed == null) {
                return new Verdict.Differs(told.round(), "the replay does not close this round");
            }
            if (!replayed.hash().equals(stored) || !replayed.hash().equals(told.hash())) {
                return new Verdict.Differs(told.round(), explain(told, stored, replayed, after, upTo));
            }
            after = upTo;
        }
        if (closed.size() != evidence.closed().size()) {
            return new Verdict.Differs(
                    evidence.closed().size() + 1, "the ledger lacks this round, the replay closes it");
        }
        Evidence.Ending ending = evidence.ending();
        return ending == null ? new Verdict.Agrees(closed.size(), stored, false) : compareEnd(ending, stored, after);
    }

    /** A competition that was stopped has a last link of its own, one that was finished ends with its last round. */
    private Verdict compareEnd(Evidence.Ending ending, String lastLink, long after) {
        int round = closed.size() + 1;
        String replayed = replayedRoot;
        List<Posting> left = within(evidence.postings(), after, Long.MAX_VALUE);
        Optional<String> difference = PostingDifference.first(left, within(postings, after, Long.MAX_VALUE));
        if (difference.isPresent()) {
            return new Verdict.Differs(round, difference.get());
        }
        if (replayed == null) {
            return new Verdict.Differs(round, "the ledger tells an end, the replay goes on");
        }
        boolean finished = replayed.equals(lastLink) && left.isEmpty();
        String stored = finished ? lastLink : HashChain.next(lastLink, left);
        if (!replayed.equals(stored) || !replayed.equals(ending.rootHash())) {
            return new Verdict.Differs(
                    round,
                    "the ledger tells root hash " + ending.rootHash() + ", the postings give " + stored
                            + ", the replay " + replayed);
        }
        return ending.shownHash().isEmpty() || ending.shownHash().equals(replayed)
                ? new Verdict.Agrees(closed.size(), replayed, true)
                : new Verdict.Differs(
                        round, "the books show root hash " + ending.shownHash() + ", the replay gives " + replayed);
    }

    private String explain(RoundClosed told, String stored, RoundClosed replayed, long after, long upTo) {
        return PostingDifference.first(within(evidence.postings(), after, upTo), within(postings, after, upTo))
                .or(() -> replayed.hash().equals(stored)
                        ? Optional.of("the ledger tells hash " + told.hash() + ", postings and replay give " + stored)
                        : Optional.empty())
                .orElse("stored " + stored + ", replayed " + replayed.hash());
    }

    private static List<Posting> within(List<Posting> postings, long after, long upTo) {
        return postings.stream()
                .filter(posting -> posting.frame() > after && posting.frame() <= upTo)
                .toList();
    }
}
