package org.tradingarena.dashboard.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.event.ledger.CompetitionResumed;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/**
 * The view of one competition as a fold of its ledger: equal events in equal order give an equal view. Not thread-safe.
 */
public final class ViewFold {

    private static final int LOG_LINES = 250;

    private final CompetitionId competitionId;
    private final String name;
    private final CompetitionSpec spec;
    private final Map<SeatId, SeatProgress> seats = new LinkedHashMap<>();
    private final Deque<LogLine> log = new ArrayDeque<>();
    private final RoundTimes times;
    private final List<Banner> notices;
    private CompetitionStatus status = CompetitionStatus.CREATED;
    private @Nullable Banner failure;
    private @Nullable RoundHash hash;
    private long sequence;

    /**
     * A competition of which no ledger event is known yet.
     *
     * @param arena what is to be known before anything of the competition
     */
    public ViewFold(
            CompetitionId competitionId,
            String name,
            CompetitionSpec spec,
            List<LeftOutSeat> leftOut,
            List<Banner> arena) {
        this.competitionId = competitionId;
        this.name = name;
        this.spec = spec;
        this.notices = Stream.concat(arena.stream(), Notices.of(spec, leftOut).stream())
                .toList();
        this.times = new RoundTimes(spec);
        spec.seats().forEach(seat -> seats.put(seat.seatId(), new SeatProgress(seat, spec)));
    }

    /** Sequence of the last event applied; 0 before the first. */
    public long sequence() {
        return sequence;
    }

    /** Where the competition stands by its ledger. */
    public CompetitionStatus status() {
        return status;
    }

    /**
     * Applies the next event.
     *
     * @param place must be {@code sequence() + 1}
     * @return what it changed
     */
    public Patch apply(long place, Instant time, LedgerEvent event) {
        if (place != sequence + 1) {
            throw new IllegalArgumentException("expected sequence " + (sequence + 1) + ", got " + place);
        }
        sequence = place;
        boolean moved = times.heard(time);
        LogLine line = Narrator.tell(place, time, event);
        if (line != null) {
            log.addFirst(line);
            if (log.size() > LOG_LINES) {
                log.removeLast();
            }
        }
        return changes(event, moved, line);
    }

    /** The whole view. */
    public CompetitionView view() {
        return new CompetitionView(
                competitionId,
                name,
                status,
                sequence,
                spec.market().symbols(),
                spec.market().symbols().getFirst().quote(),
                spec.initialCash(),
                spec.costs().feeRate(),
                spec.costs().slippageRate(),
                spec.decisionInterval(),
                times.clock(),
                rows(),
                seats.values().stream().map(SeatProgress::curve).toList(),
                List.copyOf(log),
                banners(),
                hash);
    }

    private Patch changes(LedgerEvent event, boolean moved, @Nullable LogLine line) {
        return switch (event) {
            case CompetitionStarted started -> status(CompetitionStatus.RUNNING, line);
            case CompetitionPaused paused -> status(CompetitionStatus.PAUSED, line);
            case CompetitionResumed resumed -> status(CompetitionStatus.RUNNING, line);
            case CompetitionStopped stopped -> {
                failure = new Banner("failure", "Stopped: " + stopped.reason());
                yield ended(CompetitionStatus.STOPPED, stopped.standings(), stopped.rootHash(), line);
            }
            case CompetitionFinished finished ->
                ended(CompetitionStatus.FINISHED, finished.standings(), finished.rootHash(), line);
            case RoundOpened opened -> {
                times.opened(opened.round(), opened.sealedAt());
                yield patch(null, times.clock(), List.of(), List.of(), line, null);
            }
            case RoundDecided decided -> {
                times.decided(decided.round());
                yield patch(null, times.clock(), List.of(), List.of(), line, null);
            }
            case RoundClosed closed -> {
                rank(closed.standings());
                seats.values().forEach(progress -> progress.reached(closed.time()));
                hash = new RoundHash(closed.round(), closed.hash());
                yield patch(null, times.clock(), rows(), List.of(), line, hash);
            }
            case DecisionRecorded recorded ->
                seat(recorded.seatId(), moved, line, progress -> progress.decided(decision(recorded), recorded.code()));
            case OrderFilled filled ->
                seat(filled.seatId(), moved, line, progress -> progress.holdings()
                        .filled(filled));
            case OrderAccepted accepted -> {
                holdings(accepted.seatId(), holdings -> holdings.accepted(accepted));
                yield patch(null, clockIf(moved), List.of(), List.of(), line, null);
            }
            case OrderDenied denied -> {
                holdings(denied.seatId(), holdings -> holdings.forget(denied.orderId()));
                yield patch(null, clockIf(moved), List.of(), List.of(), line, null);
            }
            case OrderCancelled cancelled -> {
                holdings(cancelled.seatId(), holdings -> holdings.forget(cancelled.orderId()));
                yield patch(null, clockIf(moved), List.of(), List.of(), line, null);
            }
            case FundingPaid paid ->
                seat(paid.seatId(), moved, line, progress -> progress.holdings().funded(paid));
            case SeatHalted halted ->
                seat(
                        halted.seatId(),
                        moved,
                        line,
                        progress -> progress.halted(new SeatHalt(halted.code(), halted.until())));
            case AccountMarked marked -> {
                CurvePoint point = new CurvePoint(marked.time().toEpochMilli(), marked.equity());
                SeatProgress progress = seats.get(marked.seatId());
                if (progress != null) {
                    progress.marked(point);
                }
                yield patch(
                        null, clockIf(moved), List.of(), List.of(new SeatPoint(marked.seatId(), point)), line, null);
            }
            case PositionClosed closed -> patch(null, clockIf(moved), List.of(), List.of(), line, null);
            case PositionLiquidated liquidated -> patch(null, clockIf(moved), List.of(), List.of(), line, null);
        };
    }

    private Patch status(CompetitionStatus next, @Nullable LogLine line) {
        status = next;
        return patch(next, times.clock(), List.of(), List.of(), line, null);
    }

    private Patch ended(
            CompetitionStatus last, Collection<Standing> standings, String rootHash, @Nullable LogLine line) {
        status = last;
        rank(standings);
        hash = new RoundHash(times.clock().round(), rootHash);
        return new Patch(last, times.clock(), rows(), List.of(), line, hash, banners());
    }

    private Patch seat(SeatId seat, boolean moved, @Nullable LogLine line, Consumer<SeatProgress> change) {
        SeatProgress progress = seats.get(seat);
        if (progress == null) {
            return patch(null, clockIf(moved), List.of(), List.of(), line, null);
        }
        change.accept(progress);
        return patch(null, clockIf(moved), List.of(progress.row()), List.of(), line, null);
    }

    private void holdings(SeatId seat, Consumer<Holdings> change) {
        SeatProgress progress = seats.get(seat);
        if (progress != null) {
            change.accept(progress.holdings());
        }
    }

    private @Nullable MarketClock clockIf(boolean moved) {
        return moved ? times.clock() : null;
    }

    private void rank(Collection<Standing> standings) {
        for (Standing standing : standings) {
            SeatProgress progress = seats.get(standing.seatId());
            if (progress != null) {
                progress.ranked(standing);
            }
        }
    }

    private List<SeatRow> rows() {
        return seats.values().stream().map(SeatProgress::row).toList();
    }

    private List<Banner> banners() {
        List<Banner> banners = new ArrayList<>(notices);
        if (failure != null) {
            banners.add(failure);
        }
        return banners;
    }

    private static LastDecision decision(DecisionRecorded recorded) {
        if (recorded.intents().isEmpty() && recorded.code() != null) {
            String message = recorded.message();
            return new LastDecision(
                    recorded.round(), "No decision: " + recorded.code(), null, message == null ? "" : message);
        }
        return new LastDecision(
                recorded.round(),
                Words.verdict(recorded.intents()),
                recorded.intents().isEmpty()
                        ? null
                        : recorded.intents().getFirst().confidence(),
                Narrator.reasoning(recorded.intents()));
    }

    private static Patch patch(
            @Nullable CompetitionStatus status,
            @Nullable MarketClock clock,
            List<SeatRow> rows,
            List<SeatPoint> points,
            @Nullable LogLine line,
            @Nullable RoundHash hash) {
        return new Patch(status, clock, rows, points, line, hash, List.of());
    }
}
