package org.tradingarena.marketdata.adapter.binance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Which streams one symbol needs, and how long each may be silent.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams">streams of spot</a>
 */
public record StreamPlan(List<Stream> streams) {

    /** Three updates of a stream that updates every two seconds, six of one that updates every second. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    /**
     * A stream.
     *
     * @param suffix of its name, behind the symbol
     * @param kind of its messages
     * @param silence longest time between two messages; zero for a stream that may be silent for any time
     */
    public record Stream(String suffix, Kind kind, Duration silence) {

        String name(String venueSymbol) {
            return venueSymbol.toLowerCase(Locale.ROOT) + suffix;
        }

        boolean watched() {
            return silence.isPositive();
        }
    }

    /** What a stream tells. */
    public enum Kind {
        CANDLES,
        TRADES,
        MARKS
    }

    public StreamPlan {
        streams = List.copyOf(streams);
    }

    /** Spot: its own candles. */
    public static StreamPlan candles(Duration step) {
        String length = step.toSeconds() < 60 ? step.toSeconds() + "s" : step.toMinutes() + "m";
        return new StreamPlan(List.of(new Stream("@kline_" + length, Kind.CANDLES, SILENCE)));
    }

    /** Perpetuals: trades, which may be rare, and mark prices, which come every second whatever happens. */
    public static StreamPlan trades() {
        return new StreamPlan(List.of(
                new Stream("@aggTrade", Kind.TRADES, Duration.ZERO), new Stream("@markPrice@1s", Kind.MARKS, SILENCE)));
    }
}
