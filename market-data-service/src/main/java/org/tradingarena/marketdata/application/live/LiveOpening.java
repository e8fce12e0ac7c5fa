package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.SessionLine;
import org.tradingarena.marketdata.application.feed.SupplyAnswer;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Symbol;

/** Opens one live market, from the beginning at every try. */
final class LiveOpening {

    /** After the start, until the venue has settled the minute before it. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /** After the start, until the minute before it is given up. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    /** Before the creation, for producers whose clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final CompetitionChanged competition;
    private final MarketSpec market;
    private final FrameGrid grid;
    private final LiveVenue venue;
    private final CandleBoard board;
    private final ToldFrames told;
    private final FeedMetrics metrics;
    private final SessionLine line;

    LiveOpening(
            CompetitionChanged competition,
            FrameGrid grid,
            LiveVenue venue,
            CandleBoard board,
            ToldFrames told,
            FeedMetrics metrics,
            SessionLine line) {
        this.competition = competition;
        this.market = competition.spec().market();
        this.grid = grid;
        this.venue = venue;
        this.board = board;
        this.told = told;
        this.metrics = metrics;
        this.line = line;
    }

    SupplyAnswer open() throws VenueUnavailable, VenueRefused, InterruptedException {
        VenueClock clock = venue.clock();
        clock.sample();
        FrameBuilder builder = FrameBuilder.startingAfterWarmUp(competition.competitionId(), competition.spec());
        LiveSteps steps = new LiveSteps(market, board, clock, new Backfill(venue, clock, market.step()));
        if (!warmUp(builder, steps, clock)) {
            return new SupplyAnswer.Over();
        }
        repeat(builder, steps);
        return new SupplyAnswer.Opened(new LiveFrames(builder, grid, steps, board, clock, line, metrics));
    }

    private boolean warmUp(FrameBuilder builder, LiveSteps steps, VenueClock clock)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        List<WarmUp> warmUps = new ArrayList<>();
        for (Symbol symbol : market.symbols()) {
            WarmUp warmUp = new WarmUp(market, symbol, venue.venueSymbol(symbol), venue.history(), builder);
            warmUp.until(clock.now());
            warmUps.add(warmUp);
        }
        if (!reached(market.start().plus(SETTLED), clock)) {
            return false;
        }
        for (int i = 0; i < warmUps.size(); i++) {
            WarmUp warmUp = warmUps.get(i);
            warmUp.until(market.start());
            while (!warmUp.complete() && clock.now().isBefore(market.start().plus(GIVEN_UP))) {
                if (!reached(clock.now().plus(LOOK_AGAIN), clock)) {
                    return false;
                }
                warmUp.until(market.start());
            }
            Candle last = warmUp.finish();
            if (last != null) {
                steps.known(last.toBar(market.symbols().get(i)));
            }
        }
        return true;
    }

    /** Waits for a time at the venue; false when the competition is over before. */
    private boolean reached(Instant time, VenueClock clock) throws InterruptedException {
        while (clock.now().isBefore(time)) {
            if (line.over()) {
                return false;
            }
            long nanos = clock.nanosUntil(time);
            board.awaitChange(board.version(), Math.clamp(nanos, 1, LOOK_AGAIN.toNanos()));
        }
        return !line.over();
    }

    /** Folds the frames that were told; of each number the first. */
    private void repeat(FrameBuilder builder, LiveSteps steps) throws InterruptedException {
        Repetition repetition = new Repetition(builder, steps);
        told.read(
                competition.competitionId(),
                competition.createdAt().minus(MARGIN),
                frame -> repetition.take(frame, grid));
        repetition.report();
    }

    /** What came of the frames that were told. */
    private final class Repetition {
        private final FrameBuilder builder;
        private final LiveSteps steps;
        private long frames;
        private @Nullable Integer differing;

        Repetition(FrameBuilder builder, LiveSteps steps) {
            this.builder = builder;
            this.steps = steps;
        }

        void take(MarketFrame frame, FrameGrid numbers) {
            if (frame.frame() != numbers.frameAt(steps.nextOpen())) {
                return;
            }
            MarketStep step = new MarketStep(frame.openTime(), frame.bars());
            Boundary rebuilt = builder.add(step).orElseThrow().boundary();
            Boundary before = frame.boundary();
            steps.told(step);
            frames++;
            if (rebuilt != null && differing == null && !sameSnapshot(rebuilt, before)) {
                differing = rebuilt.round();
            }
        }

        private static boolean sameSnapshot(Boundary rebuilt, @Nullable Boundary before) {
            return before != null && rebuilt.snapshotSha256().equals(before.snapshotSha256());
        }

        void report() {
            if (frames > 0) {
                LiveSupplies.LOG.infof("%s: rebuilt from %d told frames", competition.competitionId(), frames);
            }
            if (differing != null) {
                metrics.rebuiltOtherwise();
                LiveSupplies.LOG.errorf(
                        "%s: from round %d on the snapshots cannot be rebuilt to the same bytes; the venue tells other"
                                + " candles of the warm-up than before",
                        competition.competitionId(), differing);
            }
        }
    }
}
