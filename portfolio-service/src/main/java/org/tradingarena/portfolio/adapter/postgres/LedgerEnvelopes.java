package org.tradingarena.portfolio.adapter.postgres;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
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

/** Puts what the books said into envelopes. Market time is the close of the last applied frame. */
final class LedgerEnvelopes {

    static final String SOURCE = "portfolio-service";

    private LedgerEnvelopes() {}

    static Envelope of(LedgerEvent event, CompetitionSpec spec, long sequence, Instant recordedAt) {
        Instant time = spec.market().start().plus(spec.market().step().multipliedBy(event.frame() + 1));
        String competition = event.competitionId().value();
        Integer round = roundOf(event);
        return Envelope.of(
                        competition + "/ledger/" + sequence,
                        SOURCE,
                        competition,
                        time,
                        recordedAt,
                        round == null ? null : competition + "/" + round,
                        event)
                .atSequence(sequence);
    }

    static Envelope of(DecisionRequested request, Instant recordedAt) {
        return Envelope.of(
                request.requestId() + "/request",
                SOURCE,
                request.competitionId() + ":" + request.seat().seatId(),
                request.sealedAt(),
                recordedAt,
                request.competitionId() + "/" + request.round(),
                request);
    }

    /** The round an event belongs to, or null when it belongs to the whole competition. */
    private static @Nullable Integer roundOf(LedgerEvent event) {
        return switch (event) {
            case RoundOpened e -> e.round();
            case RoundDecided e -> e.round();
            case RoundClosed e -> e.round();
            case DecisionRecorded e -> e.round();
            case OrderAccepted e -> e.round();
            case OrderDenied e -> e.round();
            case OrderFilled e -> e.round();
            case OrderCancelled e -> e.round();
            case AccountMarked e -> e.round();
            case PositionClosed _, PositionLiquidated _, FundingPaid _, SeatHalted _ -> null;
            case CompetitionStarted _, CompetitionPaused _, CompetitionResumed _ -> null;
            case CompetitionStopped _, CompetitionFinished _ -> null;
        };
    }
}
