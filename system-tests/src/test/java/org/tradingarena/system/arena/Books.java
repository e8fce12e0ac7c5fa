package org.tradingarena.system.arena;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a finished competition came to. Two runs of one seed have equal books, whatever happened on the way.
 *
 * @param rootHash last link of the hash chain
 * @param fills each with its amounts, sorted
 * @param standings final, best first, with equity and fees
 */
public record Books(String rootHash, List<String> fills, List<JsonNode> standings) {

    static Books of(PlayedCompetition competition) {
        return new Books(
                competition.rootHash(),
                competition.all("fills").stream().map(Books::money).sorted().toList(),
                competition.all("standings"));
    }

    private static String money(JsonNode fill) {
        return "%s %s %s %s @ %s fee %s cash %s"
                .formatted(
                        fill.path("fillId").asText(),
                        fill.path("seat").asText(),
                        fill.path("side").asText(),
                        fill.path("quantity").asText(),
                        fill.path("price").asText(),
                        fill.path("fee").asText(),
                        fill.path("cashAfter").asText());
    }
}
