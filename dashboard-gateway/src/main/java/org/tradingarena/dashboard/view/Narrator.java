package org.tradingarena.dashboard.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Side;

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
            case OrderAccepted accepted -> null;
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
                        null);
            case OrderFilled filled -> fill(filled);
            case PositionClosed closed ->
                seat(
                        "closed",
                        tone(closed.netPnl()),
                        closed.seatId(),
                        null,
                        null,
                        "closed " + closed.symbol() + " with " + Words.gain(closed.netPnl()) + " "
                                + closed.symbol().quote() + " after fees",
                        null);
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
        String quote = filled.symbol().quote();
        String text = (filled.side() == Side.BUY ? "bought " : "sold ") + filled.quantity() + " "
                + filled.symbol().base() + " at " + filled.price() + " " + quote;
        Money realised = filled.realisedPnl();
        String detail = "fee " + Words.money(filled.fee()) + " " + quote
                + (realised == null ? "" : ", realised " + Words.gain(realised) + " " + quote + " before fees");
        return seat(
                "fill",
                realised == null ? Tone.INFO : tone(realised),
                filled.seatId(),
                filled.round(),
                null,
                text,
                detail);
    }

    static String reasoning(List<Intent> intents) {
        return String.join(
                "\n",
                intents.stream()
                        .map(Intent::reasoning)
                        .filter(text -> !text.isBlank())
                        .toList());
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
