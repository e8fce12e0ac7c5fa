package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of a prompt as the running decision-service has it.
 *
 * @param system template of the system prompt
 * @param user template of the user prompt
 */
public record PromptVersion(String version, String sha256, String system, String user) {

    /** Reads the list of versions. */
    public static List<PromptVersion> list(JsonNode node) {
        List<PromptVersion> versions = new ArrayList<>();
        node.forEach(item -> versions.add(new PromptVersion(
                item.path("version").asText(),
                item.path("sha256").asText(),
                item.path("system").asText(),
                item.path("user").asText())));
        return versions;
    }
}
