package org.tradingarena.cli.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.tradingarena.cli.client.ApiProblem;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.client.SeatEntry;
import org.tradingarena.cli.client.StoredPrompt;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** Finds the prompts of competitions in portfolio-service. */
public final class PromptBook {
    private static final String UNANSWERED = "DECISION_UNKNOWN";

    private final ArenaClient portfolio;

    public PromptBook(ArenaClient portfolio) {
        this.portfolio = portfolio;
    }

    /**
     * What a seat was shown in a round.
     *
     * @throws PromptMissing when there is no such seat or round, or the seat was shown nothing
     * @throws ApiProblem when there is no such competition
     */
    public ShownPrompt find(String competition, int round, String seat) {
        JsonNode view = portfolio.get("/api/competitions/" + id(competition));
        SeatEntry entry = seat(SeatEntry.list(view), seat);
        return new ShownPrompt(
                competition,
                entry,
                stored(competition, round, entry, view.path("decidedRound").asInt()));
    }

    private static CompetitionId id(String text) {
        try {
            return new CompetitionId(text);
        } catch (IllegalArgumentException malformed) {
            throw new PromptMissing("'" + text + "' is no id of a competition: " + malformed.getMessage());
        }
    }

    private static SeatEntry seat(List<SeatEntry> seats, String wanted) {
        String prompted =
                seats.stream().filter(SeatEntry::prompted).map(SeatEntry::id).collect(Collectors.joining(", "));
        String instead =
                prompted.isEmpty() ? "no seat of this competition has prompts" : "seats with prompts: " + prompted;
        SeatEntry found = seats.stream()
                .filter(seat -> seat.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new PromptMissing("there is no seat '" + wanted + "'; " + instead));
        if (!found.prompted()) {
            throw new PromptMissing(
                    "seat " + wanted + " is played by " + found.decider() + " and is shown no prompt; " + instead);
        }
        return found;
    }

    private StoredPrompt stored(String competition, int round, SeatEntry seat, int decided) {
        StoredPrompt prompt;
        try {
            prompt = StoredPrompt.of(portfolio.get(
                    "/api/competitions/" + id(competition) + "/decisions/" + round + "/" + new SeatId(seat.id())));
        } catch (ApiProblem problem) {
            if (!problem.code().equals(UNANSWERED)) {
                throw problem;
            }
            throw new PromptMissing("seat " + seat.id() + " has no answer in round " + round + "; "
                    + (decided == 0 ? "no round is decided yet" : "rounds 1 to " + decided + " are decided"));
        }
        if (!prompt.asked()) {
            throw new PromptMissing(
                    "seat " + seat.id() + " was shown no prompt in round " + round + ": " + prompt.outcome());
        }
        return prompt;
    }
}
