package org.tradingarena.portfolio.application.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.portfolio.application.creation.Draft;
import org.tradingarena.portfolio.application.creation.NewCompetition;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Refused;
import org.tradingarena.portfolio.application.referee.BatchVerdict.Rewind;
import org.tradingarena.portfolio.application.referee.Input.FrameInput;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

class ApplyInputsTest {

    private static final CompetitionId ID = new CompetitionId("c");
    private static final Origin ORIGIN = new Origin(Instant.EPOCH, null);
    private static final CompetitionSpec SPEC = Draft.of(
                    new NewCompetition(
                            null,
                            null,
                            null,
                            null,
                            3,
                            null,
                            false,
                            null,
                            null,
                            false,
                            false,
                            true,
                            null,
                            List.of(new SeatId("random")),
                            null,
                            null),
                    ArenaConfig.defaults(),
                    Map::of,
                    (dataset, symbols) -> {
                        throw new IllegalStateException("nobody should ask the venue");
                    },
                    Instant.EPOCH)
            .spec();

    private final GapMemory gaps = new GapMemory();
    private final ApplyInputs applyInputs = new ApplyInputs(gaps);
    private CompetitionLane lane = lane();

    @BeforeEach
    void start() {
        lane = lane();
        lane.command(new Command.Start("c"), ORIGIN);
    }

    @Test
    void shouldApplyEachFrameOnce() {
        // when
        BatchVerdict verdict = applyInputs.on(lane, frames(0, 1, 0, 1));

        // then
        assertThat(verdict).isEqualTo(new BatchVerdict(2, 0, 2, 0, List.of(), null));
        assertThat(lane.feed()).isEqualTo(new FeedLocation(4, 101));
    }

    @Test
    void shouldReadTheFeedAgainAtTheFirstLookAtAGap() {
        // when
        BatchVerdict verdict = applyInputs.on(lane, frames(0, 3, 1));

        // then: frame 1 behind the gap waits for its turn in the log
        assertThat(verdict.rewind()).isEqualTo(new Rewind(4, 101, 0));
        assertThat(verdict.frames()).isEqualTo(1);
        assertThat(lane.status()).isEqualTo(CompetitionStatus.RUNNING);
    }

    @Test
    void shouldStopAtTheSecondLookAtTheSameGap() {
        // given
        applyInputs.on(lane, frames(0));
        gaps.remember(ID, 0);

        // when
        BatchVerdict verdict = applyInputs.on(lane, frames(3, 4));

        // then
        assertThat(verdict.rewind()).isNull();
        assertThat(lane.status()).isEqualTo(CompetitionStatus.STOPPED);
        assertThat(verdict.repeated()).isEqualTo(1);
    }

    @Test
    void shouldPutAsideFramesOfACompetitionThatNeverBegan() {
        // given
        CompetitionLane created = lane();

        // when
        BatchVerdict verdict = applyInputs.on(created, frames(0));

        // then
        assertThat(verdict.refused().stream().map(Refused::code)).containsExactly("FRAME_BEFORE_START");
        assertThat(created.changed()).isFalse();
    }

    private static CompetitionLane lane() {
        return new CompetitionLane(
                ID, SPEC, CompetitionFold.open(ID, SPEC), null, (round, seat) -> Set.of(), key -> true, null);
    }

    private static List<Input> frames(long... numbers) {
        List<Input> inputs = new ArrayList<>();
        for (long number : numbers) {
            Instant open = SPEC.market().start().plus(SPEC.market().step().multipliedBy(number));
            MarketFrame frame =
                    new MarketFrame(ID, number, open, open.plus(SPEC.market().step()), List.of(bar()), null);
            inputs.add(new FrameInput(frame, new FeedLocation(4, 100 + number), ORIGIN));
        }
        return inputs;
    }

    private static Bar bar() {
        Price price = Price.of("100");
        return Bar.of(new Symbol("BTC/USD"), price, price, price, price, Quantity.of("1"), 5);
    }
}
