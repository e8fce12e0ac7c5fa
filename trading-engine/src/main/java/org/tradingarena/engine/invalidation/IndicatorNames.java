package org.tradingarena.engine.invalidation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Timeframe;

/** Between the names of indicators in a condition, {@code rsi(14,4h)}, and those in a snapshot, {@code rsi14}. */
public final class IndicatorNames {
    private static final Pattern WITH_PERIOD = Pattern.compile("([A-Za-z]+)(\\d+)");

    /** The names in the snapshots of a competition that asked for nothing else. */
    static final IndicatorNames STANDARD = of(IndicatorSpec.STANDARD);

    private final Map<String, String> byLowerCase;

    private IndicatorNames(Map<String, String> byLowerCase) {
        this.byLowerCase = byLowerCase;
    }

    /** The names in snapshots that carry the given indicators. */
    public static IndicatorNames of(List<IndicatorSpec> indicators) {
        return new IndicatorNames(indicators.stream()
                .flatMap(indicator -> indicator.series().stream())
                .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity())));
    }

    /** The wire name, if the snapshots have such an indicator; the period stands in the call or in the name. */
    Optional<String> find(String name, String period) {
        if (!period.isEmpty() && Character.isDigit(name.charAt(name.length() - 1))) {
            return Optional.empty();
        }
        return Optional.ofNullable(byLowerCase.get(name.toLowerCase(Locale.ROOT) + period));
    }

    static String callOf(String wireName, Timeframe timeframe) {
        Matcher parts = WITH_PERIOD.matcher(wireName);
        return parts.matches()
                ? parts.group(1) + "(" + parts.group(2) + "," + timeframe + ")"
                : wireName + "(" + timeframe + ")";
    }
}
