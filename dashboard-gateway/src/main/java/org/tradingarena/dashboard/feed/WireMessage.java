package org.tradingarena.dashboard.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.view.CompetitionView;
import org.tradingarena.dashboard.view.Patch;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.ledger.CompetitionFinished;
import org.tradingarena.schema.event.ledger.CompetitionStarted;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundOpened;
import org.tradingarena.schema.types.CompetitionId;

/**
 * What a client hears. Written at most once per event; all clients share the text.
 *
 * @param type {@code state round_start round_complete competition_started competition_stopped competition_finished error
 *     event heartbeat}
 * @param event type of the ledger event, such as {@code order.filled}; null when it is none
 * @param sequence of the ledger event; of the view when it is a state; 0 otherwise
 * @param time market time; null when it is no ledger event
 * @param data the ledger event, the state or the error
 * @param patch what the ledger event changed in the state; null when it is none
 */
public record WireMessage(
        String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String event,
        @Nullable CompetitionId competitionId,
        long sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant time,
        @Nullable Object data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Patch patch) {

    /** The words for a ledger event and for what it changed. */
    public static String ofEvent(CompetitionId competition, long sequence, Envelope envelope, Patch patch) {
        String type =
                switch (envelope.data()) {
                    case RoundOpened opened -> "round_start";
                    case RoundClosed closed -> "round_complete";
                    case CompetitionStarted started -> "competition_started";
                    case CompetitionStopped stopped -> "competition_stopped";
                    case CompetitionFinished finished -> "competition_finished";
                    default -> "event";
                };
        return text(
                new WireMessage(type, envelope.type(), competition, sequence, envelope.time(), envelope.data(), patch));
    }

    /** A whole state. */
    public static String ofState(CompetitionView view) {
        return text(new WireMessage("state", null, view.competitionId(), view.sequence(), null, view, null));
    }

    /** The state when there is no competition at all. */
    public static String ofNothing() {
        return text(new WireMessage("state", null, null, 0, null, null, null));
    }

    /** Something the reader should know, with a stable code. */
    public static String ofError(String code, String message) {
        return text(new WireMessage("error", null, null, 0, null, Map.of("code", code, "message", message), null));
    }

    /** Says that the gateway is there when nothing happens. */
    public static String ofHeartbeat() {
        return text(new WireMessage("heartbeat", null, null, 0, null, null, null));
    }

    private static String text(WireMessage message) {
        try {
            return ArenaJson.mapper().writeValueAsString(message);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot write message " + message.type(), broken);
        }
    }
}
