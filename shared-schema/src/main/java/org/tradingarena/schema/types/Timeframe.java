package org.tradingarena.schema.types;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Length of a candle. Candles of every length begin on UTC boundaries: a 4h candle at 00:00, 04:00, 08:00 and so on. */
public enum Timeframe {
    M1("1m", Duration.ofMinutes(1)),
    M3("3m", Duration.ofMinutes(3)),
    M15("15m", Duration.ofMinutes(15)),
    H1("1h", Duration.ofHours(1)),
    H4("4h", Duration.ofHours(4));

    private final String wireName;
    private final Duration duration;

    Timeframe(String wireName, Duration duration) {
        this.wireName = wireName;
        this.duration = duration;
    }

    /** The name on the wire and in configuration, such as {@code 15m}. */
    public String wireName() {
        return wireName;
    }

    /** Time from the open of a candle to its close. */
    public Duration duration() {
        return duration;
    }

    /** Open time of the candle of this length that contains the instant. */
    public Instant openTimeOf(Instant instant) {
        long length = duration.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length) * length);
    }

    /** Reads a wire name; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static Timeframe of(String wireName) {
        return Arrays.stream(values())
                .filter(timeframe -> timeframe.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown timeframe '" + wireName + "'; allowed: "
                        + Arrays.stream(values()).map(Timeframe::wireName).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
