package org.tradingarena.schema.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Timeframe;

/**
 * Where a version of the prompt can be asked. A prompt that offers what the venue refuses, or hides what it has, would
 * measure the prompt and not the model.
 */
enum PromptRule {
    /** Buys, sells what it holds, or holds. */
    CLASSIC("classic/v1", VenueKind.SPOT, "it knows neither shorts nor leverage", List.of()),
    /** Six coins at once, long and short with leverage and exits. */
    NOF1(
            "nof1/v1",
            VenueKind.PERPETUAL,
            "it asks for shorts and leverage, and shows funding and liquidation prices",
            List.of(Timeframe.M3, Timeframe.H4));

    /** What both prompts name: without it they would show a dash for ever. */
    private static final List<IndicatorSpec> NAMED = Stream.of(
                    "ema20", "ema50", "rsi7", "rsi14", "macd", "atr3", "atr14", "bollinger20", "volumeRatio20")
            .map(IndicatorSpec::of)
            .toList();

    private final String version;
    private final VenueKind venue;
    private final String nature;
    private final List<Timeframe> shown;

    PromptRule(String version, VenueKind venue, String nature, List<Timeframe> shown) {
        this.version = version;
        this.venue = venue;
        this.nature = nature;
        this.shown = shown;
    }

    static Scalar<PromptRule> form() {
        return Scalars.named(List.of(values()), PromptRule::version);
    }

    /** The candles that a version shows and that are not among these. */
    static List<Timeframe> lacking(String version, List<Timeframe> timeframes) {
        return Arrays.stream(values())
                .filter(rule -> rule.version.equals(version))
                .flatMap(rule -> rule.shown.stream())
                .filter(timeframe -> !timeframes.contains(timeframe))
                .toList();
    }

    String version() {
        return version;
    }

    /** The language of the answers. */
    String dialect() {
        return version.substring(0, version.indexOf('/'));
    }

    /** Records what keeps a seat from being asked like this. */
    void check(Section seat, VenueKind market, SeatReader.Shown template) {
        if (market != venue) {
            seat.reject(
                    "prompt",
                    "'" + version + "' does not fit " + (market == VenueKind.SPOT ? "a spot market" : "perpetuals")
                            + ": " + nature,
                    Arrays.stream(values())
                            .filter(other -> other.venue == market)
                            .map(PromptRule::version)
                            .findFirst()
                            .orElse(version));
            return;
        }
        List<String> missing = shown.stream()
                .filter(timeframe -> !template.timeframes().contains(timeframe))
                .map(Timeframe::wireName)
                .toList();
        if (!missing.isEmpty()) {
            seat.reject(
                    "prompt",
                    "'" + version + "' shows candles that the template lacks: " + String.join(", ", missing),
                    "timeframes with "
                            + String.join(
                                    ", ",
                                    shown.stream().map(Timeframe::wireName).toList()));
        }
        List<String> lacking = template.without(NAMED);
        if (!lacking.isEmpty()) {
            seat.reject(
                    "prompt",
                    "'" + version + "' names indicators that the template lacks: " + String.join(", ", lacking),
                    "indicators with "
                            + String.join(
                                    ", ",
                                    NAMED.stream().map(IndicatorSpec::toString).toList()));
        }
    }
}
