package org.tradingarena.portfolio.application.referee;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Refused;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;
import org.tradingarena.portfolio.application.referee.Input.AnswerInput;
import org.tradingarena.portfolio.application.referee.Input.FrameInput;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.SeatId;

/**
 * Takes the inputs of one competition in one batch, in the order they were written.
 *
 * <p>Frames: n ≤ last was applied before; n = last + 1 is applied; a larger n means that frames are missing here, so the
 * feed is read again from the last applied one, and only a second look at the same gap stops the competition with
 * {@code SEQUENCE_GAP}. Answers: the first of a seat in a round is placed after the last frame; of a copy only the cost
 * is kept, and of a redelivery nothing.
 */
public final class ApplyInputs {

    /** Reason of a stop because the log lacks a frame. */
    public static final String SEQUENCE_GAP = "SEQUENCE_GAP";

    /** Code of an answer whose round was never opened. */
    public static final String ROUND_UNKNOWN = "ROUND_UNKNOWN";

    /** Code of an answer by a seat that does not play. */
    public static final String SEAT_UNKNOWN = "SEAT_UNKNOWN";

    /** Code of a frame for a competition that has not begun. */
    public static final String FRAME_BEFORE_START = "FRAME_BEFORE_START";

    private final GapMemory gaps;

    public ApplyInputs(GapMemory gaps) {
        this.gaps = gaps;
    }

    /** Applies the inputs and says what became of each kind; run inside the competition's transaction. */
    public BatchVerdict on(CompetitionLane lane, List<Input> inputs) {
        Pass pass = new Pass(lane);
        inputs.forEach(pass::take);
        return pass.verdict();
    }

    private final class Pass {
        private final CompetitionLane lane;
        private final List<Refused> refused = new ArrayList<>();
        private int frames;
        private int answers;
        private int repeated;
        private int copies;
        private @Nullable Rewind rewind;

        Pass(CompetitionLane lane) {
            this.lane = lane;
        }

        void take(Input input) {
            switch (input) {
                case FrameInput frame -> frame(frame);
                case AnswerInput answer -> answer(answer);
            }
        }

        private void frame(FrameInput input) {
            long last = lane.fold().lastFrame();
            long number = input.frame().frame();
            if (number <= last || lane.over()) {
                repeated++;
            } else if (lane.status() == CompetitionStatus.CREATED) {
                refused.add(new Refused(input, FRAME_BEFORE_START, "the competition was never started"));
            } else if (number == last + 1) {
                if (rewind == null) {
                    lane.apply(input);
                    frames++;
                }
            } else if (rewind == null) {
                gap(input, last);
            }
        }

        private void gap(FrameInput input, long last) {
            if (gaps.searchedAfter(lane.id(), last)) {
                String reason = SEQUENCE_GAP + ": frame " + (last + 1) + " is not in the feed, frame "
                        + input.frame().frame() + " is";
                lane.command(new Command.Stop(reason), input.origin());
                return;
            }
            FeedLocation known = lane.feed();
            rewind = new Rewind(input.location().partition(), known == null ? 0 : known.offset() + 1, last);
        }

        private void answer(AnswerInput input) {
            Set<String> known = lane.answersLike(input);
            if (known.contains(input.eventId())) {
                repeated++;
                return;
            }
            if (!known.isEmpty()) {
                lane.admit(input, false);
                copies++;
                return;
            }
            int round = input.answer().round();
            SeatId seat = input.answer().seatId();
            if (round < 1 || round > lane.fold().currentRound()) {
                refused.add(new Refused(input, ROUND_UNKNOWN, "round " + round + " was never opened"));
            } else if (lane.spec().seats().stream().noneMatch(s -> s.seatId().equals(seat))) {
                refused.add(new Refused(input, SEAT_UNKNOWN, "seat '" + seat + "' does not play"));
            } else {
                lane.admit(input, true);
                answers++;
            }
        }

        BatchVerdict verdict() {
            return new BatchVerdict(frames, answers, repeated, copies, refused, rewind);
        }
    }
}
