package org.tradingarena.decision.prompt;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Timeframe;

/**
 * The two timeframes of a snapshot that the nof1 dialect shows.
 *
 * @param interval market time between two decisions
 * @param intraday the timeframe of the interval; where the snapshot has none of that length, the longest below it, and
 *     else the shortest
 * @param longer four hours; where the snapshot has none of that length, its longest
 */
record Horizons(Duration interval, Timeframe intraday, Timeframe longer) {

    private static final int MINUTES_PER_HOUR = 60;

    /** Throws {@link IllegalArgumentException} for a snapshot without any timeframe. */
    static Horizons of(DecisionRequested request, Snapshot snapshot) {
        Duration interval = interval(request);
        List<Timeframe> timeframes = snapshot.symbols().stream()
                .flatMap(symbol -> symbol.timeframes().stream())
                .map(TimeframeSnapshot::timeframe)
                .distinct()
                .sorted(Comparator.comparing(Timeframe::duration))
                .toList();
        if (timeframes.isEmpty()) {
            throw new IllegalArgumentException("a snapshot without timeframes cannot be shown");
        }
        Timeframe intraday = timeframes.stream()
                .filter(timeframe -> timeframe.duration().compareTo(interval) <= 0)
                .reduce((shorter, longer) -> longer)
                .orElse(timeframes.getFirst());
        Timeframe longer = timeframes.contains(Timeframe.H4) ? Timeframe.H4 : timeframes.getLast();
        return new Horizons(interval, intraday, longer);
    }

    /** Round r is sealed r intervals after the start, whether or not the rounds before it were opened. */
    private static Duration interval(DecisionRequested request) {
        return Duration.between(request.startedAt(), request.sealedAt()).dividedBy(request.round());
    }

    Optional<TimeframeSnapshot> intradayOf(SymbolSnapshot symbol) {
        return find(symbol, intraday);
    }

    Optional<TimeframeSnapshot> longerOf(SymbolSnapshot symbol) {
        return find(symbol, longer);
    }

    /** Such as {@code 3-minute} or {@code 4-hour}. */
    static String words(Timeframe timeframe) {
        long minutes = timeframe.duration().toMinutes();
        return minutes % MINUTES_PER_HOUR == 0 ? minutes / MINUTES_PER_HOUR + "-hour" : minutes + "-minute";
    }

    private static Optional<TimeframeSnapshot> find(SymbolSnapshot symbol, Timeframe timeframe) {
        return symbol.timeframes().stream()
                .filter(each -> each.timeframe() == timeframe)
                .findFirst();
    }
}
