package org.tradingarena.dashboard.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
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
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** Tells a ledger event in one line. */
final class Narrator {

    private final long sequence;
    private final Instant time;

    private Narrator(long sequence, Instant time) {
        this.sequence = sequence;
        this.time = time;
    }

    /** The line for an event, or null for one that only moves figures. */
    static @Nullable LogLine tell(long sequence, Instant time, LedgerEvent event) {
        return new Narrator(sequence, time).tell(event);
    }

    private @Nullable LogLine tell(LedgerEvent event) {
        return switch (event) {
            case CompetitionStarted started ->
                arena(
                        "competition",
                        Tone.INFO,
                        null,
                        "Competition started: " + started.spec().rounds() + " rounds",
                        null);
            case CompetitionPaused paused -> arena("competition", Tone.WARN, null, "Paused", null);
            case CompetitionResumed resumed -> arena("competition", Tone.INFO, null, "Resumed", null);
            case CompetitionStopped stopped -> arena("competition", Tone.BAD, null, "Stopped", stopped.reason());
            case CompetitionFinished finished ->
                arena(
                        "competition",
                        Tone.GOOD,
                        null,
                        "Finished after " + finished.rounds() + " rounds" + leader(finished.standings()),
                        null);
            case RoundOpened opened ->
                arena("round", Tone.QUIET, opened.round(), "Round " + opened.round() + " opened", prices(opened));
            case RoundDecided decided ->
                decided.missed() == 0
                        ? null
                        : arena(
                                "round",
                                Tone.WARN,
                                decided.round(),
                                "Round " + decided.round() + ": " + decided.missed() + " without an answer",
                                null);
            case RoundClosed closed ->
                arena(
                        "round",
                        Tone.QUIET,
                        closed.round(),
                        "Round " + closed.round() + " closed" + leader(closed.standings()),
                        null);
            case DecisionRecorded recorded -> decision(recorded);
            case OrderAccepted accepted ->
                accepted.clamps().isEmpty()
                        ? null
                        : seat(
                                "clamp",
                                Tone.WARN,
                                accepted.seatId(),
                                accepted.round(),
                                null,
                                TradeLines.clamped(accepted),
                                TradeLines.clamps(accepted));
            case OrderDenied denied ->
                seat(
                        "denial",
                        Tone.WARN,
                        denied.seatId(),
                        denied.round(),
                        denied.code(),
                        "was denied to " + Words.side(denied.side()) + " " + denied.symbol(),
                        numbers(denied.details()));
            case OrderCancelled cancelled ->
                seat(
                        "denial",
                        Tone.WARN,
                        cancelled.seatId(),
                        cancelled.round(),
                        cancelled.code(),
                        "had an order in " + cancelled.symbol() + " cancelled",
                        cancelled.details() == null ? null : numbers(cancelled.details()));
            case OrderFilled filled -> fill(filled);
            case PositionClosed closed ->
                seat(
                        "closed",
                        tone(closed.netPnl()),
                        closed.seatId(),
                        null,
                        null,
                        TradeLines.closed(closed),
                        TradeLines.doubt(closed));
            case FundingPaid paid ->
                seat("funding", Tone.QUIET, paid.seatId(), null, null, TradeLines.funding(paid), TradeLines.rate(paid));
            case PositionLiquidated liquidated ->
                seat(
                        "liquidation",
                        Tone.BAD,
                        liquidated.seatId(),
                        null,
                        null,
                        TradeLines.liquidated(liquidated),
                        TradeLines.loss(liquidated));
            case SeatHalted halted ->
                seat(
                        "halt",
                        halted.until() == null ? Tone.BAD : Tone.WARN,
                        halted.seatId(),
                        null,
                        halted.code(),
                        halted.until() == null ? "may not enter any more" : "may not enter until " + halted.until(),
                        numbers(halted.details()));
            case AccountMarked marked -> null;
        };
    }

    private LogLine decision(DecisionRecorded recorded) {
        if (recorded.outcome() == RecordedOutcome.VALID || recorded.outcome() == RecordedOutcome.REPAIRED) {
            String repaired = recorded.outcome() == RecordedOutcome.REPAIRED ? " (reply repaired)" : "";
            boolean waits = recorded.intents().stream().allMatch(intent -> intent.action() == IntentAction.HOLD);
            return seat(
                    "decision",
                    waits ? Tone.QUIET : Tone.INFO,
                    recorded.seatId(),
                    recorded.round(),
                    null,
                    Words.verdict(recorded.intents()) + repaired,
                    reasoning(recorded.intents()));
        }
        String text =
                switch (recorded.outcome()) {
                    case MISSED -> "did not answer";
                    case LATE -> "answered too late";
                    default -> "gave no usable decision";
                };
        return seat(
                "failure", Tone.BAD, recorded.seatId(), recorded.round(), recorded.code(), text, recorded.message());
    }

    private LogLine fill(OrderFilled filled) {
        Money realised = filled.realisedPnl();
        return seat(
                "fill",
                realised == null ? Tone.INFO : tone(realised),
                filled.seatId(),
                filled.round(),
                null,
                TradeLines.fill(filled),
                TradeLines.costs(filled));
    }

    static String reasoning(List<Intent> intents) {
        return String.join(
                "\n",
                intents.stream()
                        .flatMap(intent -> Stream.of(intent.reasoning(), voidWhen(intent)))
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static String voidWhen(Intent intent) {
        return intent.invalidation() == null ? "" : "Void when: " + intent.invalidation();
    }

    private static Tone tone(Money gain) {
        if (gain.isZero()) {
            return Tone.INFO;
        }
        return gain.isNegative() ? Tone.BAD : Tone.GOOD;
    }

    private static String leader(List<Standing> standings) {
        if (standings.isEmpty()) {
            return "";
        }
        Standing first = standings.getFirst();
        return ", " + first.name() + " first with "
                + Words.percent(first.totalReturn(), 2).toPlainString() + " %";
    }

    private static String prices(RoundOpened opened) {
        return String.join(
                ", ",
                opened.marks().stream()
                        .map(mark -> mark.symbol() + " " + mark.price())
                        .toList());
    }

    private static @Nullable String numbers(Map<String, String> details) {
        if (details.isEmpty()) {
            return null;
        }
        return String.join(
                ", ",
                details.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
    }

    private LogLine arena(String kind, Tone tone, @Nullable Integer round, String text, @Nullable String detail) {
        return new LogLine(sequence, time, kind, tone, null, round, null, text, detail);
    }

    private LogLine seat(
            String kind,
            Tone tone,
            SeatId seat,
            @Nullable Integer round,
            @Nullable String code,
            String text,
            @Nullable String detail) {
        return new LogLine(sequence, time, kind, tone, seat, round, code, text, detail);
    }
}
