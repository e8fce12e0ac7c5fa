package org.tradingarena.schema.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.ledger.AccountMarked;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionPaused;
import org.tradingarena.schema.event.ledger.CompetitionResumed;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.FundingPaid;
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
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.topic.ArenaTopic;

/** Every event type there is: its name, version, record and topic. */
public final class EventCatalog {

    private static final List<EventType> TYPES = List.of(
            new EventType("candle.closed", 1, CandleClosed.class, ArenaTopic.CANDLES),
            new EventType("candle.corrected", 1, CandleCorrected.class, ArenaTopic.CANDLES),
            new EventType("gap.detected", 1, GapDetected.class, ArenaTopic.CANDLES),
            new EventType("gap.repaired", 1, GapRepaired.class, ArenaTopic.CANDLES),
            new EventType("market.frame", 1, MarketFrame.class, ArenaTopic.FEED),
            new EventType("decision.requested", 1, DecisionRequested.class, ArenaTopic.REQUESTS),
            new EventType("decision.made", 1, DecisionMade.class, ArenaTopic.DECISIONS),
            new EventType("decision.failed", 1, DecisionFailed.class, ArenaTopic.DECISIONS),
            new EventType("competition.changed", 1, CompetitionChanged.class, ArenaTopic.COMPETITIONS),
            new EventType("competition.started", 1, CompetitionStarted.class, ArenaTopic.LEDGER),
            new EventType("competition.paused", 1, CompetitionPaused.class, ArenaTopic.LEDGER),
            new EventType("competition.resumed", 1, CompetitionResumed.class, ArenaTopic.LEDGER),
            new EventType("competition.stopped", 1, CompetitionStopped.class, ArenaTopic.LEDGER),
            new EventType("competition.finished", 1, CompetitionFinished.class, ArenaTopic.LEDGER),
            new EventType("round.opened", 1, RoundOpened.class, ArenaTopic.LEDGER),
            new EventType("decision.recorded", 1, DecisionRecorded.class, ArenaTopic.LEDGER),
            new EventType("order.accepted", 1, OrderAccepted.class, ArenaTopic.LEDGER),
            new EventType("order.denied", 1, OrderDenied.class, ArenaTopic.LEDGER),
            new EventType("order.filled", 1, OrderFilled.class, ArenaTopic.LEDGER),
            new EventType("order.cancelled", 1, OrderCancelled.class, ArenaTopic.LEDGER),
            new EventType("funding.paid", 1, FundingPaid.class, ArenaTopic.LEDGER),
            new EventType("position.liquidated", 1, PositionLiquidated.class, ArenaTopic.LEDGER),
            new EventType("position.closed", 1, PositionClosed.class, ArenaTopic.LEDGER),
            new EventType("seat.halted", 1, SeatHalted.class, ArenaTopic.LEDGER),
            new EventType("account.marked", 1, AccountMarked.class, ArenaTopic.LEDGER),
            new EventType("round.decided", 1, RoundDecided.class, ArenaTopic.LEDGER),
            new EventType("round.closed", 1, RoundClosed.class, ArenaTopic.LEDGER));

    private static final Map<Class<? extends ArenaEvent>, EventType> BY_CLASS =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private EventCatalog() {}

    /** All types, grouped by topic. */
    public static List<EventType> types() {
        return TYPES;
    }

    /** The type of an event. Every event class has one; a test holds this true. */
    public static EventType typeOf(ArenaEvent event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("event class without a type: " + event.getClass());
        }
        return type;
    }

    /** The type of that name and version, if this build knows it. */
    public static Optional<EventType> find(String name, int schemaVersion) {
        return TYPES.stream()
                .filter(type -> type.name().equals(name) && type.schemaVersion() == schemaVersion)
                .findFirst();
    }

    /** Whether any version of that type is known. */
    public static boolean knows(String name) {
        return TYPES.stream().anyMatch(type -> type.name().equals(name));
    }
}
