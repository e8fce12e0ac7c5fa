package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Chooses inputs at random, good and bad, such as a fold may meet; the same seed gives the same competition. */
final class RandomCompetition {
    static final CompetitionId ID = new CompetitionId("random");
    private static final String[] LOTS = {"0.00001", "0.001", "1", "0"};
    private static final String[] CASHES = {"100", "10000", "37.77"};

    private final SplittableRandom random;
    private final CompetitionSpec spec;
    private final List<SeatAnswer> given = new ArrayList<>();
    private BigDecimal btc = new BigDecimal("900");
    private BigDecimal eth = new BigDecimal("4.2");

    RandomCompetition(long seed) {
        random = new SplittableRandom(seed);
        SpecFixture fixture = SpecFixture.anEmptySpec()
                .rounds(random.nextInt(1, 6))
                .framesPerRound(random.nextInt(1, 5))
                .lotStep(LOTS[random.nextInt(LOTS.length)])
                .cash(CASHES[random.nextInt(CASHES.length)])
                .risk("0.2", random.nextBoolean() ? "1" : "0.6")
                .costs(SpecFixture.costs(
                        random.nextBoolean() ? "0.001" : "0",
                        random.nextBoolean() ? "0.0013" : "0",
                        random.nextBoolean() ? "2.5" : "0",
                        Duration.ofSeconds(random.nextInt(3) * 40L),
                        random.nextInt(1, 4)));
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            fixture.seat(new SeatId("seat-" + i));
        }
        spec = random.nextInt(3) == 0
                ? fixture.live(Duration.ofSeconds(random.nextInt(1, 300))).build()
                : fixture.build();
    }

    CompetitionSpec spec() {
        return spec;
    }

    /** The next input for a fold in this state; null when there is nothing left to do. */
    @Nullable
    FoldInput next(FoldState state) {
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
        SeatAnswer answer = random.nextInt(7) == 0
                ? AnswerFixture.failed(ID, round, seat, "REPLY_TIMEOUT")
                : AnswerFixture.made(ID, round, seat, random.nextInt(200_000), intents());
        given.add(answer);
        return new FoldInput.OfAnswer(answer);
    }

    private Intent[] intents() {
        Intent[] intents = new Intent[random.nextInt(4)];
        for (int i = 0; i < intents.length; i++) {
            intents[i] = AnswerFixture.intent(symbol(), IntentAction.values()[random.nextInt(3)], size(), confidence());
        }
        return intents;
    }

    private Symbol symbol() {
        return switch (random.nextInt(9)) {
            case 0 -> new Symbol("DOGE/USD");
            case 1, 2, 3 -> SpecFixture.ETH;
            default -> SpecFixture.BTC;
        };
    }

    private String confidence() {
        return switch (random.nextInt(16)) {
            case 0 -> "1.5";
            case 1 -> "0.1";
            default -> "0.7";
        };
    }

    private String size() {
        return switch (random.nextInt(8)) {
            case 0 -> "-1";
            case 1 -> "1.0";
            case 2 -> "0.3333333333333333333333333333";
            default -> BigDecimal.valueOf(random.nextInt(1, 110), 2).toPlainString();
        };
    }

    private FoldInput frame(long number) {
        Bar first = bar(SpecFixture.BTC, btc);
        Bar second = bar(SpecFixture.ETH, eth);
        btc = first.close().value();
        eth = second.close().value();
        boolean opensRound = spec.lockstep() || random.nextInt(6) > 0;
        return new FoldInput.OfFrame(
                FrameFixture.frame(ID, spec, number, opensRound, first, second), new FeedLocation(1, number));
    }

    private Bar bar(Symbol symbol, BigDecimal last) {
        if (random.nextInt(5) == 0) {
            return random.nextBoolean()
                    ? FrameFixture.emptyBar(symbol, last.toPlainString())
                    : FrameFixture.missingBar(symbol, last.toPlainString());
        }
        Price open = moved(last);
        Price close = moved(open.value());
        boolean up = close.compareTo(open) > 0;
        return new Bar(symbol, open, up ? close : open, up ? open : close, close, Quantity.of("3"), 2, false);
    }

    private Price moved(BigDecimal price) {
        BigDecimal factor = BigDecimal.valueOf(random.nextInt(900, 1120), 3);
        return new Price(
                price.multiply(factor).setScale(2, RoundingMode.HALF_UP).max(new BigDecimal("0.02")));
    }
}
