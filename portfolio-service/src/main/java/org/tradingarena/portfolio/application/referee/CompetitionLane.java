package org.tradingarena.portfolio.application.referee;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Admission;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.referee.Input.AnswerInput;
import org.tradingarena.portfolio.application.referee.Input.FrameInput;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The books of one competition, held under its lock for one transaction: the fold, and the journal of what it said.
 * Lives as long as the transaction and belongs to one thread.
 */
public final class CompetitionLane {

    private final CompetitionId id;
    private final CompetitionSpec spec;
    private final CompetitionFold fold;
    private final AnsweredSeats answered;
    private final RequestKeys keys;
    private final @Nullable Instant startAt;
    private final Journal journal = new Journal();
    private @Nullable FeedLocation feed;
    private final Map<String, Set<String>> known = new HashMap<>();
    private boolean changed;
    private int frames;

    /**
     * Opens the lane.
     *
     * @param feed where the last applied frame lies; null before the first
     * @param startAt wall-clock time at which it is to start by itself; null when it waits for a command
     */
    public CompetitionLane(
            CompetitionId id,
            CompetitionSpec spec,
            CompetitionFold fold,
            @Nullable FeedLocation feed,
            AnsweredSeats answered,
            RequestKeys keys,
            @Nullable Instant startAt) {
        this.id = id;
        this.spec = spec;
        this.fold = fold;
        this.feed = feed;
        this.answered = answered;
        this.keys = keys;
        this.startAt = startAt;
    }

    /** Applies the next frame. */
    public void apply(FrameInput input) {
        journal.add(fold.apply(input.frame(), input.location()), input.origin());
        if (input.frame().boundary() != null) {
            journal.priced(input.frame());
        }
        feed = input.location();
        frames++;
        changed = true;
    }

    /** Places an answer after the last frame: the first of its seat, or a copy whose cost counts. */
    public void admit(AnswerInput input, boolean first) {
        Outcome outcome = fold.admit(SeatAnswer.of(input.answer()));
        journal.add(outcome, input.origin());
        journal.answered(input, outcome.admission(), first && outcome.admission() != null);
        known.computeIfAbsent(place(input), _ -> new HashSet<>()).add(input.eventId());
        changed = true;
    }

    /** Places a command after the last frame; false when it is not allowed where the competition stands. */
    public boolean command(Command command, Origin origin) {
        if (!fold.allows(command)) {
            return false;
        }
        Outcome outcome = fold.command(command);
        journal.add(outcome, origin);
        Admission place = outcome.admission();
        if (place != null) {
            journal.commanded(CommandGiven.of(command), place);
        }
        changed = true;
        return true;
    }

    /**
     * Takes the key of a request, with this transaction; false when the same request was done before.
     *
     * @throws org.tradingarena.portfolio.application.RequestRefused when the key belongs to another request
     */
    public boolean claim(RequestKey key) {
        return keys.claim(key);
    }

    /** Whether it waits for a time that has come. */
    public boolean isDue(Instant now) {
        return status() == CompetitionStatus.CREATED && startAt != null && !startAt.isAfter(now);
    }

    /** Event ids of all answers that were given in that place, in this transaction or an earlier one. */
    public Set<String> answersLike(AnswerInput input) {
        Set<String> kept =
                answered.eventIdsOf(input.answer().round(), input.answer().seatId());
        Set<String> added = known.getOrDefault(place(input), Set.of());
        return Stream.concat(kept.stream(), added.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String place(AnswerInput input) {
        return input.answer().round() + "/" + input.answer().seatId();
    }

    /** Whether no frame or answer can change the books any more. */
    public boolean over() {
        return status() == CompetitionStatus.FINISHED || status() == CompetitionStatus.STOPPED;
    }

    /** Where the competition is in its life. */
    public CompetitionStatus status() {
        return fold.status();
    }

    /** The fold. */
    public CompetitionFold fold() {
        return fold;
    }

    /** Name of the competition. */
    public CompetitionId id() {
        return id;
    }

    /** The frozen rules. */
    public CompetitionSpec spec() {
        return spec;
    }

    /** Where the last applied frame lies; null before the first. */
    public @Nullable FeedLocation feed() {
        return feed;
    }

    /** What this transaction added so far. */
    public Journal journal() {
        return journal;
    }

    /** How many frames this transaction applied so far. */
    public int frames() {
        return frames;
    }

    /** Whether there is anything to keep. */
    public boolean changed() {
        return changed;
    }
}
