package org.tradingarena.simulators.provider;

import java.util.Map;

/**
 * How the requests since the start of a scenario ended, in words: {@code ok}, the word of a fault or slip, or the status
 * of a refusal that no fault asked for, such as {@code 404}.
 *
 * @param requests answered or being answered
 * @param open being answered now
 * @param left whose caller went before the end
 * @param outcomes number per outcome
 * @param bySeat the same per seat; requests that name none stand under the empty name
 * @param byModel the same per model
 */
public record Counts(
        long requests,
        long open,
        long left,
        Map<String, Long> outcomes,
        Map<String, Map<String, Long>> bySeat,
        Map<String, Map<String, Long>> byModel) {

    /** How often something happened to a seat; 0 when it never did. */
    public long of(String seat, String outcome) {
        return bySeat.getOrDefault(seat, Map.of()).getOrDefault(outcome, 0L);
    }
}
