package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.SeatId;

/**
 * Makes a sequence that breaks a property shorter: drops ever smaller runs of inputs while what is left still breaks it.
 * What is left is repaired to a sequence that may be: frames are numbered again, answers follow the rounds, a silent seat
 * in lockstep holds, and commands that are not allowed are left out.
 */
final class Shrinking {
    private Shrinking() {}

    /** A short sequence that still fails; none of its inputs can be dropped alone. */
    static Sequence of(Sequence failing, Predicate<Sequence> fails) {
        Sequence shortest = failing;
        for (int run = Math.max(1, failing.inputs().size() / 2); run >= 1; ) {
            Sequence shorter = withoutOneRun(shortest, run, fails);
            if (shorter == null) {
                run = run == 1 ? 0 : run / 2;
            } else {
                shortest = shorter;
            }
        }
        return shortest;
    }

    private static @Nullable Sequence withoutOneRun(Sequence sequence, int run, Predicate<Sequence> fails) {
        List<FoldInput> inputs = sequence.inputs();
        for (int from = 0; from < inputs.size(); from += run) {
            List<FoldInput> left = new ArrayList<>(inputs.subList(0, from));
            left.addAll(inputs.subList(Math.min(inputs.size(), from + run), inputs.size()));
            Sequence repaired = repaired(sequence.with(left));
            if (repaired.inputs().size() < inputs.size() && fails.test(repaired)) {
                return repaired;
            }
        }
        return null;
    }

    private static Sequence repaired(Sequence broken) {
        CompetitionFold fold = broken.fold();
        List<FoldInput> inputs = new ArrayList<>();
        int roundsDropped = 0;
        for (FoldInput input : broken.inputs()) {
            try {
                switch (input) {
                    case FoldInput.OfCommand given -> {
                        if (fold.allows(given.command())) {
                            play(given, fold, inputs);
                        }
                    }
                    case FoldInput.OfFrame given -> {
                        if (fold.allows(new Command.Start(""))) {
                            play(new FoldInput.OfCommand(new Command.Start("shrunk")), fold, inputs);
                        }
                        holdWhoIsSilent(broken, fold, inputs);
                        MarketFrame frame = numbered(given.frame(), broken, fold.lastFrame() + 1);
                        Boundary was = given.frame().boundary();
                        Boundary is = frame.boundary();
                        roundsDropped = was == null || is == null ? roundsDropped : was.round() - is.round();
                        play(new FoldInput.OfFrame(frame, given.location()), fold, inputs);
                    }
                    case FoldInput.OfAnswer given ->
                        play(new FoldInput.OfAnswer(moved(given.answer(), roundsDropped)), fold, inputs);
                }
            } catch (RuntimeException | AssertionError brokenHere) {
                return broken.with(inputs);
            }
        }
        return broken.with(inputs);
    }

    private static void play(FoldInput input, CompetitionFold fold, List<FoldInput> inputs) {
        inputs.add(input);
        input.into(fold);
    }

    private static void holdWhoIsSilent(Sequence sequence, CompetitionFold fold, List<FoldInput> inputs) {
        if (!sequence.spec().lockstep()) {
            return;
        }
        if (fold.state().round().phase() == RoundState.Phase.WITHHELD) {
            play(new FoldInput.OfCommand(new Command.Resume()), fold, inputs);
        }
        for (SeatId seat : fold.state().round().waiting()) {
            play(
                    new FoldInput.OfAnswer(AnswerFixture.made(RandomCompetition.ID, fold.currentRound(), seat, 1)),
                    fold,
                    inputs);
        }
    }

    private static MarketFrame numbered(MarketFrame frame, Sequence sequence, long number) {
        Boundary boundary = frame.boundary();
        boolean opensRound = boundary == null || boundary.opensRound();
        return FrameFixture.frame(
                RandomCompetition.ID,
                sequence.spec(),
                number,
                opensRound,
                frame.bars().toArray(Bar[]::new));
    }

    private static SeatAnswer moved(SeatAnswer answer, int rounds) {
        return new SeatAnswer(
                Math.max(1, answer.round() - rounds),
                answer.seatId(),
                answer.outcome(),
                answer.code(),
                answer.message(),
                answer.intents(),
                answer.usage(),
                answer.costUsd(),
                answer.thinkingMillis(),
                answer.fingerprint());
    }
}
