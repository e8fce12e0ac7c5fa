package org.tradingarena.history.binance.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to the venue.
 *
 * @param path such as {@code /api/v3/klines}
 * @param weight that the venue will charge for it
 */
record Question(String path, Map<String, String> parameters, int weight) {

    static Question of(String path, int weight) {
        return new Question(path, Map.of(), weight);
    }

    Question with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString());
        return new Question(path, more, weight);
    }

    String target() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
