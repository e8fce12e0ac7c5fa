package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the terminal shows of a competition.
 *
 * @param status one of CREATED, RUNNING, PAUSED, STOPPED, FINISHED
 * @param round rounds decided so far
 * @param rounds rounds to play
 * @param market what the data are, for people
 * @param simulated whether the prices never happened
 * @param hash root hash of a finished competition, otherwise empty
 */
public record CompetitionSummary(
        String id, String name, String status, int round, int rounds, String market, boolean simulated, String hash) {

    static CompetitionSummary of(JsonNode view) {
        JsonNode competition = view.has("competition") ? view.path("competition") : view;
        JsonNode spec = competition.path("spec");
        JsonNode market = spec.path("market");
        return new CompetitionSummary(
                first(competition, "id", "competitionId"),
                competition.path("name").asText(""),
                competition.path("status").asText(""),
                competition.path("decidedRound").asInt(competition.path("round").asInt(0)),
                spec.path("rounds").asInt(competition.path("rounds").asInt(0)),
                market.path("label").asText(competition.path("label").asText("")),
                market.path("simulated").asBoolean(competition.path("simulated").asBoolean(false)),
                first(competition, "rootHash", "hash"));
    }

    /** Whether it is still to be played, now or after a resume. */
    public boolean unfinished() {
        return status.equals("CREATED") || status.equals("RUNNING") || status.equals("PAUSED");
    }

    /** Whether every round was played. */
    public boolean finished() {
        return status.equals("FINISHED");
    }

    private static String first(JsonNode node, String name, String other) {
        return node.path(name).asText(node.path(other).asText(""));
    }
}
