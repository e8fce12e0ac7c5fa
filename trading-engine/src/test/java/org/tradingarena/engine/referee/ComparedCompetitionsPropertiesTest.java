package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tradingarena.engine.referee.ManyCompetitions.inManyCompetitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.types.SeatId;

/** Competitions that must come out alike although something differs that must not matter. */
class ComparedCompetitionsPropertiesTest {
    /** I7 between seats: who answers first does not matter. */
    @Test
    void shouldNotDependOnTheOrderInWhichSeatsAnswer() {
        inManyCompetitions(sequence -> {
            CompetitionFold one = sequence.fold();
            CompetitionFold other = sequence.fold();
            sequence.inputs().forEach(input -> input.into(one));
            reordered(sequence.inputs()).forEach(input -> input.into(other));
            assertThat(books(other)).isEqualTo(books(one));
            assertThat(other.roundHash()).isEqualTo(one.roundHash());
            assertThat(other.standings()).isEqualTo(one.standings());
        });
    }

    /** I7 between symbols: their order in the specification and in the frames does not matter. */
    @Test
    void shouldNotDependOnTheOrderOfTheSymbols() {
        inManyCompetitions(sequence -> {
            CompetitionFold one = sequence.fold();
            CompetitionFold mirrored = CompetitionFold.open(RandomCompetition.ID, mirrored(sequence.spec()));
            for (FoldInput input : sequence.inputs()) {
                input.into(one);
                (input instanceof FoldInput.OfFrame frame
                                ? new FoldInput.OfFrame(mirrored(frame.frame()), frame.location())
                                : input)
                        .into(mirrored);
                assertThat(books(mirrored)).isEqualTo(books(one));
            }
            assertThat(mirrored.standings()).isEqualTo(one.standings());
        });
    }

    /** I6: a frame that comes again is not applied again. */
    @Test
    void shouldRefuseAFrameThatItHasApplied() {
        inManyCompetitions(sequence -> {
            CompetitionFold fold = sequence.fold();
            for (FoldInput input : sequence.inputs()) {
                input.into(fold);
                if (input instanceof FoldInput.OfFrame && fold.status().ordinal() < 3) {
                    List<SeatBook> before = books(fold);
                    assertThat(catchThrowable(() -> input.into(fold))).hasMessageStartingWith("SEQUENCE_GAP");
                    assertThat(books(fold)).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void shouldShrinkAFailureToWhatCausesIt() {
        // given a property that is broken by any liquidation
        Sequence failing = Stream.iterate(ManyCompetitions.SEED, seed -> seed + 1)
                .map(RandomCompetition::sequence)
                .filter(sequence -> sequence.inputs().size() > 40 && liquidates(sequence))
                .findFirst()
                .orElseThrow();

        Sequence shortest = Shrinking.of(failing, ComparedCompetitionsPropertiesTest::liquidates);

        // then little more is left than a question, an entry and a fall; dropping any of it spares the position
        assertThat(liquidates(shortest)).isTrue();
        assertThat(shortest.inputs().size()).isLessThan(failing.inputs().size() / 2);
    }

    private static boolean liquidates(Sequence sequence) {
        CompetitionFold fold = sequence.fold();
        return sequence.inputs().stream()
                .flatMap(input -> input.into(fold).events().stream())
                .anyMatch(event -> event instanceof OrderFilled fill && fill.trigger() == FillTrigger.LIQUIDATION);
    }

    /** Runs of answers between two other inputs, shuffled by seat; the answers of one seat keep their order. */
    private static List<FoldInput> reordered(List<FoldInput> inputs) {
        List<FoldInput> result = new ArrayList<>();
        List<FoldInput.OfAnswer> run = new ArrayList<>();
        for (FoldInput input : inputs) {
            if (input instanceof FoldInput.OfAnswer answer) {
                run.add(answer);
            } else {
                result.addAll(bySeat(run));
                run.clear();
                result.add(input);
            }
        }
        result.addAll(bySeat(run));
        return result;
    }

    private static List<FoldInput> bySeat(List<FoldInput.OfAnswer> run) {
        List<SeatId> seats = new ArrayList<>(
                run.stream().map(input -> input.answer().seatId()).distinct().toList());
        Collections.shuffle(seats, new Random(run.size()));
        List<FoldInput> result = new ArrayList<>();
        for (SeatId seat : seats) {
            run.stream().filter(input -> input.answer().seatId().equals(seat)).forEach(result::add);
        }
        return result;
    }

    private static CompetitionSpec mirrored(CompetitionSpec spec) {
        MarketSpec market = spec.market();
        return new CompetitionSpec(
                spec.template(),
                new MarketSpec(
                        market.source(),
                        market.dataset(),
                        market.label(),
                        market.simulated(),
                        market.venue(),
                        market.funding(),
                        market.instruments().reversed(),
                        market.step(),
                        market.anchor(),
                        market.start(),
                        market.end()),
                spec.decisionInterval(),
                spec.rounds(),
                spec.lockstep(),
                spec.decisionWindow(),
                spec.seriesLength(),
                spec.timeframes(),
                spec.indicators(),
                spec.costs(),
                spec.risk(),
                spec.initialCash(),
                spec.seats(),
                spec.seed());
    }

    private static MarketFrame mirrored(MarketFrame frame) {
        Boundary boundary = frame.boundary();
        return new MarketFrame(
                frame.competitionId(),
                frame.frame(),
                frame.openTime(),
                frame.closeTime(),
                frame.bars().reversed(),
                boundary == null
                        ? null
                        : new Boundary(
                                boundary.round(),
                                boundary.sealedAt(),
                                boundary.opensRound(),
                                new Snapshot(
                                        boundary.snapshot().sealedAt(),
                                        boundary.snapshot().symbols().reversed()),
                                boundary.snapshotSha256()));
    }

    private static List<SeatBook> books(CompetitionFold fold) {
        return fold.state().seats().stream().map(SeatState::book).toList();
    }
}
