package org.tradingarena.engine.referee;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** Chooses inputs at random, good and bad, such as a fold may meet; the same seed gives the same competition. */
final class RandomCompetition {
    static final CompetitionId ID = new CompetitionId("random");

    private final SplittableRandom random;
    private final CompetitionSpec spec;
    private final RandomMarketMaker market;
    private final RandomIntents intents;
    private final List<SeatAnswer> given = new ArrayList<>();

    private RandomCompetition(long seed) {
        random = new SplittableRandom(seed);
        spec = new RandomSpec(random).next();
        boolean perpetual = spec.market().venue() == VenueKind.PERPETUAL;
        market = new RandomMarketMaker(random, perpetual);
        intents = new RandomIntents(random, perpetual, market);
    }

    /** All inputs of one competition; the last one is where the fold broke, if it did. */
    static Sequence sequence(long seed) {
        RandomCompetition competition = new RandomCompetition(seed);
        CompetitionFold fold = CompetitionFold.open(ID, competition.spec);
        List<FoldInput> inputs = new ArrayList<>();
        try {
            for (FoldInput input = competition.next(fold.state());
                    input != null;
                    input = competition.next(fold.state())) {
                inputs.add(input);
                input.into(fold);
            }
        } catch (RuntimeException broken) {
            System.err.println("seed " + seed + " broke the fold itself: " + broken);
        }
        return new Sequence(competition.spec, inputs);
    }

    private @Nullable FoldInput next(FoldState state) {
        return switch (state.status()) {
            case CREATED -> new FoldInput.OfCommand(new Command.Start("random"));
            case STOPPED, FINISHED -> null;
            case RUNNING, PAUSED -> random.nextInt(12) == 0 ? command(state) : answerOrFrame(state);
        };
    }

    private FoldInput command(FoldState state) {
        if (random.nextInt(25) == 0) {
            return new FoldInput.OfCommand(new Command.Stop("random"));
        }
        return new FoldInput.OfCommand(
                state.status() == CompetitionStatus.PAUSED ? new Command.Resume() : new Command.Pause());
    }

    private FoldInput answerOrFrame(FoldState state) {
        if (!given.isEmpty() && random.nextInt(8) == 0) {
            return new FoldInput.OfAnswer(given.get(random.nextInt(given.size())));
        }
        if (spec.lockstep() && state.round().phase() == RoundState.Phase.WITHHELD) {
            return new FoldInput.OfCommand(new Command.Resume());
        }
        List<SeatId> waiting = state.round().waiting();
        if (!waiting.isEmpty() && (spec.lockstep() || random.nextInt(3) > 0)) {
            return answer(state.boundaryRound(), waiting.get(random.nextInt(waiting.size())));
        }
        if (!spec.lockstep() && state.boundaryRound() > 1 && random.nextInt(6) == 0) {
            return answer(state.boundaryRound() - 1, spec.seats().getFirst().seatId());
        }
        return frame(state.lastFrame() + 1);
    }

    private FoldInput answer(int round, SeatId seat) {
        SeatAnswer answer = random.nextInt(9) == 0
                ? AnswerFixture.failed(ID, round, seat, "REPLY_TIMEOUT")
                : AnswerFixture.made(ID, round, seat, random.nextInt(200_000), intents.next());
        given.add(answer);
        return new FoldInput.OfAnswer(answer);
    }

    private FoldInput frame(long number) {
        boolean opensRound = spec.lockstep() || random.nextInt(6) > 0;
        return new FoldInput.OfFrame(
                FrameFixture.frame(
                        ID,
                        spec,
                        number,
                        opensRound,
                        market::indicators,
                        market.next(SpecFixture.BTC),
                        market.next(SpecFixture.ETH)),
                new FeedLocation(1, number));
    }
}
