package org.tradingarena.simulators.binance.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.tape.Pair;

/**
 * The parameters of a request, read as the venue reads them.
 *
 * @param parameters by name
 */
record Query(Map<String, String> parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "^[0-9]{1,20}$";
    private static final String SYMBOL = "^[A-Z0-9-_.]{1,20}$";

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw ApiError.missing(name);
        }
        return value;
    }

    /** A number of at least 0, or the fallback when it is not there. */
    long number(String name, long fallback) {
        String value = parameters.get(name);
        if (value == null) {
            return fallback;
        }
        if (!value.matches(NUMBER)) {
            throw ApiError.illegalCharacters(name, NUMBER);
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw ApiError.invalidParameter(name);
        }
    }

    /** How many rows; spot takes more than it gives for as many as it gives, futures refuse it. */
    int limit(int usual, int most, boolean clamps) {
        long limit = number("limit", usual);
        if (limit < 1 || (limit > most && !clamps)) {
            throw ApiError.invalidParameter("limit");
        }
        return (int) Math.min(limit, most);
    }

    Pair pair(Market market, long now) {
        return pair(required("symbol"), market, now);
    }

    Interval interval(Market market) {
        return Interval.of(required("interval"), market.kind()).orElseThrow(ApiError::invalidInterval);
    }

    /** The pairs that {@code symbol} or {@code symbols} name; all when neither is there. */
    List<Pair> pairs(Market market, long now) {
        if (has("symbol")) {
            return List.of(pair(market, now));
        }
        if (!has("symbols")) {
            return market.pairs(now);
        }
        try {
            return Arrays.stream(JSON.readValue(text("symbols"), String[].class))
                    .map(symbol -> pair(symbol, market, now))
                    .toList();
        } catch (JsonProcessingException e) {
            throw ApiError.illegalCharacters(
                    "symbols", "^\\[(\"[A-Z0-9-_.]{1,20}\"(,\"[A-Z0-9-_.]{1,20}\"){0,}){0,1}\\]$");
        }
    }

    private static Pair pair(String symbol, Market market, long now) {
        if (!symbol.matches(SYMBOL)) {
            throw ApiError.illegalCharacters("symbol", SYMBOL);
        }
        return market.pair(symbol, now).orElseThrow(ApiError::invalidSymbol);
    }
}
