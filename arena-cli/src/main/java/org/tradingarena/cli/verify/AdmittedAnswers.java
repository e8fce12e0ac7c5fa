package org.tradingarena.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.engine.referee.SeatAnswer;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;

/** Joins the places that the books gave with the answers as the topic holds them. */
final class AdmittedAnswers {
    private final Map<String, List<DecisionAnswer>> heard = new HashMap<>();

    /** Takes an event of the decisions topic. */
    void heard(Envelope envelope) {
        if (envelope.data() instanceof DecisionAnswer answer) {
            heard.computeIfAbsent(answer.round() + "/" + answer.seatId(), key -> new ArrayList<>())
                    .add(answer);
        }
    }

    /** Every admission in the order of (afterFrame, ordinal). */
    List<Admitted> inOrder(List<JsonNode> places) {
        List<Admitted> admitted = new ArrayList<>();
        places.forEach(place -> admitted.add(admitted(place)));
        admitted.sort(Comparator.comparingLong(Admitted::afterFrame).thenComparingInt(Admitted::ordinal));
        return admitted;
    }

    private Admitted admitted(JsonNode place) {
        long afterFrame = place.path("afterFrame").asLong();
        int ordinal = place.path("ordinal").asInt();
        JsonNode body = place.path("body");
        return place.path("kind").asText().equals("COMMAND")
                ? new Admitted.Told(afterFrame, ordinal, command(body))
                : new Admitted.Answer(afterFrame, ordinal, SeatAnswer.of(fromTopic(body)));
    }

    private DecisionAnswer fromTopic(JsonNode body) {
        DecisionAnswer kept = body.path("type").asText().equals("decision.made")
                ? Evidences.value(body.path("answer"), DecisionMade.class)
                : Evidences.value(body.path("answer"), DecisionFailed.class);
        String key = kept.round() + "/" + kept.seatId();
        byte[] bytes = Canonical.bytes(kept);
        return heard.getOrDefault(key, List.of()).stream()
                .filter(answer -> Arrays.equals(Canonical.bytes(answer), bytes))
                .findFirst()
                .orElseThrow(() -> new EvidenceMissing("round " + kept.round() + ": the admitted decision of seat "
                        + kept.seatId() + " is not the one on the topic"));
    }

    private static Command command(JsonNode body) {
        String text = body.path("text").asText("");
        return switch (body.path("command").asText()) {
            case "START" -> new Command.Start(text);
            case "PAUSE" -> new Command.Pause();
            case "RESUME" -> new Command.Resume();
            case "STOP" -> new Command.Stop(text);
            default -> throw new EvidenceMissing("unknown command among the admissions: " + body);
        };
    }
}
