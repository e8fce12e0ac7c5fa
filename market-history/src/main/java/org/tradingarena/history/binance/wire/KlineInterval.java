package org.tradingarena.history.binance.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.history.binance.BinanceMarket;

/**
 * Lengths of candles that the venue has and whose candles begin at multiples of their length since 1970 in UTC. Its 3d, 1w
 * and 1M do not, and are not read. Names are case-sensitive: 1m is a minute, 1M a month.
 */
public enum KlineInterval {
    S1("1s", Duration.ofSeconds(1)),
    M1("1m", Duration.ofMinutes(1)),
    M3("3m", Duration.ofMinutes(3)),
    M5("5m", Duration.ofMinutes(5)),
    M15("15m", Duration.ofMinutes(15)),
    M30("30m", Duration.ofMinutes(30)),
    H1("1h", Duration.ofHours(1)),
    H2("2h", Duration.ofHours(2)),
    H4("4h", Duration.ofHours(4)),
    H6("6h", Duration.ofHours(6)),
    H8("8h", Duration.ofHours(8)),
    H12("12h", Duration.ofHours(12)),
    D1("1d", Duration.ofDays(1));

    private static final Map<String, KlineInterval> BY_NAME = new HashMap<>();

    static {
        for (KlineInterval interval : values()) {
            BY_NAME.put(interval.wireName, interval);
        }
    }

    private final String wireName;
    private final Duration length;
    private final long micros;

    KlineInterval(String wireName, Duration length) {
        this.wireName = wireName;
        this.length = length;
        this.micros = length.toSeconds() * 1_000_000;
    }

    /** Its name at the venue, such as {@code 15m}. */
    public String wireName() {
        return wireName;
    }

    /** Time from the open of a candle to the open of the next. */
    public Duration length() {
        return length;
    }

    /** Whether the market has candles of this length: those of one second are on spot only. */
    public boolean existsOn(BinanceMarket market) {
        return this != S1 || market == BinanceMarket.SPOT;
    }

    /** The interval of a length; empty when the venue has none or it is not read here. */
    public static Optional<KlineInterval> of(Duration length) {
        return Arrays.stream(values())
                .filter(interval -> interval.length.equals(length))
                .findFirst();
    }

    /** The interval of a name; empty when the venue has none or it is not read here. */
    public static Optional<KlineInterval> of(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    long micros() {
        return micros;
    }
}
