package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a seat was shown in a round, as the ledger keeps it.
 *
 * @param sha256 of the template it was made from
 * @param system empty when the seat was not asked
 * @param user empty when the seat was not asked
 * @param outcome of the answer, with the code and the words of a failure
 */
public record StoredPrompt(int round, String seat, String sha256, String system, String user, String outcome) {

    /** Reads an answer with its texts. */
    public static StoredPrompt of(JsonNode answer) {
        JsonNode trail = answer.path("trail");
        return new StoredPrompt(
                answer.path("round").asInt(),
                answer.path("seat").asText(),
                trail.path("promptSha256").asText(""),
                trail.path("systemPrompt").asText(""),
                trail.path("userPrompt").asText(""),
                String.join(
                                " ",
                                answer.path("outcome").asText(""),
                                answer.path("code").asText(""),
                                answer.path("message").asText(""))
                        .strip());
    }

    /** Whether the seat was shown anything. */
    public boolean asked() {
        return !system.isEmpty() || !user.isEmpty();
    }
}
