package org.tradingarena.engine.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.SeatId;

/** Takes from the events of the fold what a result is made of, and lets the rest go. */
final class BacktestRecorder {
    private final CompetitionSpec spec;
    private final Map<SeatId, SeatRecorder> bySeat = new HashMap<>();
    private final List<SeatRecorder> seats = new ArrayList<>();
    private final List<String> roundHashes = new ArrayList<>();
    private final BuyAndHoldLine benchmark;
    private long frames;
    private long fills;
    private long trades;

    BacktestRecorder(CompetitionSpec spec) {
        this.spec = spec;
        this.benchmark = new BuyAndHoldLine(spec);
        FrameGrid grid = FrameGrid.of(spec);
        for (SeatSpec seat : spec.seats()) {
            SeatRecorder recorder = new SeatRecorder(seat.seatId(), grid, spec.initialCash());
            seats.add(recorder);
            bySeat.put(seat.seatId(), recorder);
        }
    }

    void frame(MarketFrame frame, Outcome outcome) {
        frames++;
        if (frame.boundary() != null) {
            benchmark.boundary(frame.bars());
        }
        take(outcome);
    }

    void take(Outcome outcome) {
        for (LedgerEvent event : outcome.events()) {
            switch (event) {
                case AccountMarked mark -> of(mark.seatId()).marked(mark);
                case OrderFilled fill -> {
                    fills++;
                    of(fill.seatId()).filled(fill);
                }
                case PositionClosed position -> {
                    trades++;
                    of(position.seatId()).closed(position);
                }
                case RoundClosed round -> roundHashes.add(round.hash());
                default -> {}
            }
        }
    }

    BacktestResult result(List<Standing> standings) {
        standings.forEach(standing -> of(standing.seatId()).ended(standing));
        long seatBars = frames * spec.market().instruments().size() * seats.size();
        return new BacktestResult(
                spec,
                roundHashes,
                standings,
                List.copyOf(seats),
                BacktestPerformance.of(seats, benchmark),
                new BacktestCounts(frames, seatBars, roundHashes.size(), fills, trades));
    }

    private SeatRecorder of(SeatId seat) {
        SeatRecorder recorder = bySeat.get(seat);
        if (recorder == null) {
            throw new IllegalStateException("an event of seat " + seat + ", which does not play");
        }
        return recorder;
    }
}
