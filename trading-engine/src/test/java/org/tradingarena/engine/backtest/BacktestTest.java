package org.tradingarena.engine.backtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.engine.rules.RuleCatalogue;
import org.tradingarena.engine.rules.RuleTurn;
import org.tradingarena.engine.statistics.report.ClosedTrade;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class BacktestTest {
    private static final ArenaConfig CONFIG = ArenaConfig.defaults();
    private static final int ROUNDS = 60;

    @Test
    void shouldEndWithTheHashAndTheFactsOfTheFoldOnSealedFrames() {
        for (String template : List.of("classic", "nof1")) {
            // given
            CompetitionSpec spec = spec(template);
            Told told = playSealed(spec);

            // when
            BacktestResult result = Backtest.play(spec, market(spec), BacktestWatch.NOBODY);

            // then
            assertThat(result.rootHash()).as(template).isEqualTo(told.fold.roundHash());
            assertThat(result.standings()).isEqualTo(told.fold.standings());
            assertThat(result.counts())
                    .isEqualTo(new BacktestCounts(
                            told.frames,
                            told.frames
                                    * spec.seats().size()
                                    * spec.market().instruments().size(),
                            ROUNDS,
                            told.count(OrderFilled.class),
                            told.count(PositionClosed.class)));
            for (SeatHistory seat : result.seats()) {
                assertThat(seat.equity()).isEqualTo(told.equity(seat.seatId()));
                assertThat(seat.trades()).isEqualTo(told.trades(seat.seatId()));
            }
        }
    }

    @Test
    void shouldEndWithTheRecordedHashOfTheWeekOf2013() {
        // given
        CompetitionSpec spec = spec("classic");

        // when
        BacktestResult result = Backtest.play(spec, market(spec), BacktestWatch.NOBODY);

        // then
        assertThat(result.rootHash()).isEqualTo("5ba35866da1d1e597d2e70fc0c3d74df7ecefa75187f96ef1fb97f2ed6d3b9f8");
        assertThat(result.roundHashes()).hasSize(ROUNDS).doesNotHaveDuplicates().endsWith(result.rootHash());
    }

    @Test
    void shouldTellEveryRoundOnce() {
        // given
        CompetitionSpec spec = spec("classic");
        List<Integer> done = new ArrayList<>();

        // when
        Backtest.play(spec, market(spec), (round, rounds) -> {
            assertThat(rounds).isEqualTo(ROUNDS);
            done.add(round);
        });

        // then
        assertThat(done).hasSize(ROUNDS).isSorted().startsWith(1).endsWith(ROUNDS);
    }

    @Test
    void shouldReportTheReturnOfTheStandingAndDeflateByTheNumberOfSeats() {
        // given
        CompetitionSpec spec = spec("classic");

        // when
        BacktestResult result = Backtest.play(spec, market(spec), BacktestWatch.NOBODY);

        // then
        assertThat(result.performance().trials().count()).isEqualTo(4);
        for (SeatHistory seat : result.seats()) {
            Standing standing = result.standings().stream()
                    .filter(one -> one.seatId().equals(seat.seatId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(result.performance()
                            .of(seat)
                            .named("totalReturn")
                            .measure()
                            .number()
                            .orElseThrow())
                    .isCloseTo(standing.totalReturn().doubleValue(), Offset.offset(1e-9));
        }
    }

    @Test
    void shouldRefuseWhatItCannotPlay() {
        // given
        CompetitionSpec spec = spec("classic");
        SeatSpec model = CONFIG.template("classic").seats().stream()
                .filter(seat -> seat.decider().kind() == DeciderKind.LLM)
                .findFirst()
                .orElseThrow();

        // then
        assertRefused(
                with(spec, ROUNDS, List.of(model), true),
                "seat " + model.seatId() + " is held by a model; a back-test plays rule seats only");
        assertRefused(
                with(spec, ROUNDS, spec.seats(), false), "a back-test plays in lockstep; this competition does not");
        assertRefused(
                with(spec, 4000, spec.seats(), true),
                "the competition lasts from 2013-11-25T00:00:00Z to 2013-12-04T08:03:00Z,"
                        + " data set bitstamp-2013 from 2013-11-25T00:00:00Z to 2013-12-01T16:00:00Z");
    }

    private static void assertRefused(CompetitionSpec spec, String reason) {
        assertThatThrownBy(() -> Backtest.play(spec, market(spec), BacktestWatch.NOBODY))
                .isInstanceOf(BacktestRefused.class)
                .hasMessage(reason);
    }

    private static CompetitionSpec spec(String name) {
        CompetitionTemplate template = CONFIG.template(name);
        List<SeatSpec> rules = template.seats().stream()
                .filter(seat -> seat.decider().kind() == DeciderKind.RULE)
                .toList();
        return template.spec(CONFIG.dataset(template.dataset()), template.symbols(), ROUNDS, rules, 7);
    }

    private static CompetitionSpec with(CompetitionSpec spec, int rounds, List<SeatSpec> seats, boolean lockstep) {
        return new CompetitionSpec(
                spec.template(),
                spec.market(),
                spec.decisionInterval(),
                rounds,
                lockstep,
                spec.decisionWindow(),
                spec.seriesLength(),
                spec.timeframes(),
                spec.indicators(),
                spec.costs(),
                spec.risk(),
                spec.initialCash(),
                seats,
                spec.seed());
    }

    private static CandleSource market(CompetitionSpec spec) {
        DatasetProfile profile = CONFIG.dataset(spec.market().dataset());
        return new DatasetSources().source(profile, spec.seed());
    }

    /** The way of the services, written out: sealed frames, one rule for every question, every event kept. */
    private static Told playSealed(CompetitionSpec spec) {
        CompetitionId id = new CompetitionId("sealed");
        Told told = new Told(CompetitionFold.open(id, spec));
        told.take(told.fold.command(new Command.Start("sealed")));
        FrameBuilder builder = new FrameBuilder(id, spec, 0);
        try (Stream<MarketStep> steps =
                market(spec).steps(spec.market().instruments(), spec.market().anchor())) {
            Iterator<MarketStep> next = steps.iterator();
            while (told.fold.status() == CompetitionStatus.RUNNING) {
                builder.add(next.next()).ifPresent(told::play);
            }
        }
        return told;
    }

    private static final class Told {
        private final CompetitionFold fold;
        private final List<LedgerEvent> events = new ArrayList<>();
        private long frames;

        Told(CompetitionFold fold) {
            this.fold = fold;
        }

        void play(MarketFrame frame) {
            frames++;
            Outcome outcome = fold.apply(frame, new FeedLocation(3, frame.frame()));
            take(outcome);
            for (DecisionRequested request : outcome.requests()) {
                assertThat(request.snapshot().sha256())
                        .isEqualTo(Canonical.sha256(
                                requireNonNull(frame.boundary()).snapshot()));
                take(fold.admit(new SeatAnswer(
                        request.round(),
                        request.seat().seatId(),
                        RecordedOutcome.VALID,
                        null,
                        null,
                        RuleCatalogue.rule(request.seat().decider())
                                .decide(RuleTurn.of(request, frame.boundary().snapshot())),
                        TokenUsage.of(3, 4),
                        BigDecimal.ZERO,
                        17,
                        "sealed-" + request.round())));
            }
        }

        void take(Outcome outcome) {
            events.addAll(outcome.events());
        }

        long count(Class<?> type) {
            return events.stream().filter(type::isInstance).count();
        }

        List<Money> equity(SeatId seat) {
            return events.stream()
                    .filter(AccountMarked.class::isInstance)
                    .map(AccountMarked.class::cast)
                    .filter(mark -> mark.seatId().equals(seat) && mark.round() > 0)
                    .map(AccountMarked::equity)
                    .toList();
        }

        List<ClosedTrade> trades(SeatId seat) {
            return events.stream()
                    .filter(PositionClosed.class::isInstance)
                    .map(PositionClosed.class::cast)
                    .filter(closed -> closed.seatId().equals(seat))
                    .map(closed -> new ClosedTrade(
                            closed.netPnl(), closed.entryNotional(), closed.openedAt(), closed.closedAt()))
                    .toList();
        }
    }
}
