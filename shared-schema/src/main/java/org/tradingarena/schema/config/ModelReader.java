package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what models are asked: the section {@code models} of a template, and what one seat states instead. */
final class ModelReader {

    private static final Scalar<BigDecimal> TEMPERATURE = Scalars.decimal("0", "2");
    private static final Scalar<Integer> MAX_TOKENS = Scalars.whole(16, 100_000);
    private static final Scalar<String> EFFORT = Scalars.oneOf(List.of("low", "medium", "high"));
    private static final Scalar<BigDecimal> BUDGET = Scalars.above("0", "1000000");

    private ModelReader() {}

    static ModelParameters read(Section section) {
        try (section) {
            return new ModelParameters(
                    section.required("temperature", TEMPERATURE),
                    section.required("max-tokens", MAX_TOKENS),
                    section.optional("reasoning-effort", EFFORT).orElse(null),
                    section.optional("budget-usd", BUDGET).orElse(null));
        }
    }

    /**
     * The parameters of one seat by name: its own, else those of the competition.
     *
     * @param provider null when it is not known
     */
    static Map<String, String> ofSeat(Section seat, ModelParameters usual, @Nullable ProviderProfile provider) {
        Map<String, String> parameters = new TreeMap<>();
        BigDecimal temperature = seat.optional("temperature", TEMPERATURE).orElse(usual.temperature());
        int maxTokens = seat.optional("max-tokens", MAX_TOKENS).orElse(usual.maxTokens());
        if (provider == null || provider.takesTemperature()) {
            parameters.put("temperature", temperature.toPlainString());
        } else if (seat.has("temperature")) {
            seat.reject("temperature", "is not taken by this provider", "no temperature");
        }
        parameters.put("max-tokens", String.valueOf(maxTokens));
        @Nullable String effort = seat.optional("reasoning-effort", EFFORT).orElse(usual.reasoningEffort());
        if (provider == null || provider.protocol().takesEffort()) {
            if (effort != null) {
                parameters.put("reasoning-effort", effort);
            }
        } else if (seat.has("reasoning-effort")) {
            seat.reject(
                    "reasoning-effort",
                    "is not taken by the protocol of " + provider.id() + ", which would think without a temperature",
                    "no reasoning-effort");
        }
        if (provider != null) {
            checkFit(seat, provider, temperature, maxTokens);
        }
        return parameters;
    }

    private static void checkFit(Section seat, ProviderProfile provider, BigDecimal temperature, int maxTokens) {
        BigDecimal hottest = provider.protocol().hottest();
        if (provider.takesTemperature() && temperature.compareTo(hottest) > 0) {
            seat.reject(
                    "temperature",
                    "'" + temperature.toPlainString() + "' is more than " + provider.id() + " takes",
                    "a decimal from 0 to " + hottest.toPlainString());
        }
        @Nullable Integer perMinute = provider.limits().tokensPerMinute();
        if (perMinute != null && maxTokens >= perMinute) {
            seat.reject(
                    "max-tokens",
                    "'" + maxTokens + "' leaves nothing for the question within the tokens-per-minute of "
                            + provider.id(),
                    "less than " + perMinute);
        }
    }

    static @Nullable BigDecimal budgetOfSeat(Section seat, ModelParameters usual) {
        return seat.optional("budget-usd", BUDGET).orElse(usual.budgetUsd());
    }
}
