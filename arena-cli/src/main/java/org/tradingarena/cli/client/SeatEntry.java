package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A seat as the rules of its competition name it.
 *
 * @param promptVersion such as {@code nof1/v1}; empty for a rule
 * @param decider provider and model, or the rule
 */
public record SeatEntry(String id, String name, String promptVersion, String decider) {

    /** The seats of a competition, in the order of its rules. */
    public static List<SeatEntry> list(JsonNode competition) {
        List<SeatEntry> seats = new ArrayList<>();
        competition.path("spec").path("seats").forEach(seat -> seats.add(of(seat)));
        return seats;
    }

    private static SeatEntry of(JsonNode seat) {
        JsonNode decider = seat.path("decider");
        boolean rule = decider.path("kind").asText().equals("RULE");
        return new SeatEntry(
                seat.path("seatId").asText(),
                seat.path("name").asText(),
                decider.path("promptVersion").asText(""),
                rule
                        ? "rule " + decider.path("rule").asText()
                        : decider.path("provider").asText() + " "
                                + decider.path("model").asText());
    }

    /** Whether it is shown prompts. */
    public boolean prompted() {
        return !promptVersion.isEmpty();
    }
}
