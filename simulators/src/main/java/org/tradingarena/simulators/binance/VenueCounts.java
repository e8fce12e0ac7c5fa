package org.tradingarena.simulators.binance;

import java.util.Map;
import org.tradingarena.simulators.binance.stream.StreamTally;

/**
 * What was asked of the venue since its start.
 *
 * @param requests by path
 * @param statuses answers of REST by status
 * @param weight of all requests, by market
 * @param streams what happened on connections
 * @param subscriptions streams that somebody listens to, with how many do
 */
public record VenueCounts(
        Map<String, Long> requests,
        Map<String, Long> statuses,
        Map<String, Long> weight,
        StreamTally.Totals streams,
        Map<String, Integer> subscriptions) {

    /** How often a path was asked; 0 when it never was. */
    public long requests(String path) {
        return requests.getOrDefault(path, 0L);
    }

    /** How many answers had this status. */
    public long status(int status) {
        return statuses.getOrDefault(Integer.toString(status), 0L);
    }
}
