package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the leaderboard.
 *
 * @param totalReturn fraction of the initial cash
 * @param maxDrawdown negative fraction
 * @param failures rounds without a usable decision
 */
public record Place(
        int rank,
        String seatId,
        String name,
        BigDecimal equity,
        BigDecimal totalReturn,
        int trades,
        int wins,
        BigDecimal fees,
        BigDecimal maxDrawdown,
        int failures,
        BigDecimal costUsd) {

    /** Reads a list of standings, bare or under {@code standings}. */
    public static List<Place> list(JsonNode node) {
        JsonNode items = node.isArray() ? node : node.path("standings");
        List<Place> places = new ArrayList<>();
        items.forEach(item -> places.add(of(item)));
        return places;
    }

    private static Place of(JsonNode item) {
        return new Place(
                item.path("rank").asInt(),
                item.path("seatId").asText(),
                item.path("name").asText(item.path("seatId").asText()),
                decimal(item, "equity"),
                decimal(item, "totalReturn"),
                item.path("trades").asInt(),
                item.path("wins").asInt(),
                decimal(item, "fees"),
                decimal(item, "maxDrawdown"),
                item.path("failures").asInt(),
                decimal(item, "costUsd"));
    }

    private static BigDecimal decimal(JsonNode item, String name) {
        String text = item.path(name).asText("0");
        return new BigDecimal(text.isBlank() ? "0" : text);
    }
}
