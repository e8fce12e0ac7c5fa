package org.tradingarena.engine.referee;

import static org.tradingarena.engine.referee.AnswerFixture.buy;
import static org.tradingarena.engine.referee.AnswerFixture.sell;
import static org.tradingarena.engine.referee.FrameFixture.bar;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * How many seat-bars a fold applies per second with full accounting: eight seats, two symbols, each seat trading every
 * round. Not a test by name, so the build does not run it; run it with {@code -Dtest=FoldSpeedMeasure}.
 */
class FoldSpeedMeasure {
    private static final CompetitionId ID = new CompetitionId("speed");
    private static final int SEATS = 8;

    @Test
    void measure() {
        for (int framesPerRound : new int[] {1, 3, 180}) {
            measure(framesPerRound);
        }
    }

    private static void measure(int framesPerRound) {
        int rounds = 600_000 / (framesPerRound + 20);
        SpecFixture fixture = SpecFixture.anEmptySpec().rounds(rounds).framesPerRound(framesPerRound);
        for (int i = 0; i < SEATS; i++) {
            fixture.seat(new SeatId("seat-" + i));
        }
        CompetitionSpec spec = fixture.build();
        List<MarketFrame> frames = new ArrayList<>();
        for (long i = 0; i < (long) framesPerRound * (rounds + 1); i++) {
            String price = Long.toString(100 + i % 7);
            frames.add(FrameFixture.frame(
                    ID, spec, i, true, bar(SpecFixture.BTC, price, price), bar(SpecFixture.ETH, price, price)));
        }
        for (int run = 0; run < 5; run++) {
            long begin = System.nanoTime();
            long fills = play(spec, frames);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "frames/round %d: %,.0f seat-bars/s, %,.0f rounds/s, %d fills%n",
                    framesPerRound, frames.size() * (double) SEATS / seconds, rounds / seconds, fills);
        }
    }

    private static long play(CompetitionSpec spec, List<MarketFrame> frames) {
        CompetitionFold fold = CompetitionFold.open(ID, spec);
        fold.command(new Command.Start("speed"));
        long fills = 0;
        for (MarketFrame frame : frames) {
            fills += fold.apply(frame, new FeedLocation(0, frame.frame()))
                            .postings()
                            .size()
                    / 3;
            if (fold.decidedRound() < fold.currentRound()) {
                int round = fold.currentRound();
                Intent intent = round % 2 == 1 ? buy(SpecFixture.BTC, "0.5") : sell(SpecFixture.BTC);
                for (int i = 0; i < SEATS; i++) {
                    fold.admit(AnswerFixture.made(ID, round, new SeatId("seat-" + i), 0, intent));
                }
            }
        }
        return fills;
    }
}
