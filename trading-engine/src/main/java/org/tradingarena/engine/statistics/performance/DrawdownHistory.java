package org.tradingarena.engine.statistics.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every drawdown along a path of equity that begins with the initial capital. The largest one in money and the largest
 * one in percent may be different events, and a drawdown that has not recovered is no recovery of length 0.
 *
 * @param events in order of time; at most the last one has not recovered
 */
public record DrawdownHistory(List<Underwater> events) {

    public DrawdownHistory {
        events = List.copyOf(events);
    }

    /** The drawdowns along a path, whose first value must be positive. */
    public static DrawdownHistory of(double... path) {
        List<Underwater> events = new ArrayList<>();
        int peak = 0;
        int trough = 0;
        for (int i = 1; i < path.length; i++) {
            if (path[i] >= path[peak]) {
                if (trough > peak) {
                    events.add(new Underwater(peak, trough, i, true, path[peak], path[trough]));
                }
                peak = i;
                trough = i;
            } else if (trough == peak || path[i] < path[trough]) {
                trough = i;
            }
        }
        if (trough > peak) {
            events.add(new Underwater(peak, trough, path.length - 1, false, path[peak], path[trough]));
        }
        return new DrawdownHistory(events);
    }

    /** The drawdown that lost the largest share of its peak. */
    public Optional<Underwater> deepestInPercent() {
        return events.stream().min(Comparator.comparingDouble(Underwater::fraction));
    }

    /** The drawdown that lost the most money. */
    public Optional<Underwater> deepestInMoney() {
        return events.stream().max(Comparator.comparingDouble(Underwater::money));
    }

    /** The drawdowns whose peak was reached again. */
    public List<Underwater> recovered() {
        return events.stream().filter(Underwater::recovered).toList();
    }

    /** The drawdown that lasts to the last sample. */
    public Optional<Underwater> ongoing() {
        return events.stream().filter(event -> !event.recovered()).findFirst();
    }

    /** Maximum drawdown as a negative fraction of its peak, 0 when the equity never fell. */
    public double maximum() {
        return deepestInPercent().map(Underwater::fraction).orElse(0.0);
    }
}
