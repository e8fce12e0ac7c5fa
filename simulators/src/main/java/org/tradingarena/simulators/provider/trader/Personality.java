package org.tradingarena.simulators.provider.trader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who answers. The name of a model chooses: {@code simulated-trend}, also with more behind it as in {@code simulated-trend-2}. */
public enum Personality {
    /** Follows the balance of what it is shown, with a mood. */
    TRADER(new Traits(0.8, 0.2, 0.4, 0.3, -0.1, 0.2, 0.8, 1, 5, true), 1),
    /** Follows the trend and nothing else. */
    TREND(new Traits(1, 0, 0.15, 0.35, -0.2, 0.4, 0.7, 3, 8, true), 1),
    /** Buys what fell too far and sells what rose too far. */
    REVERTER(new Traits(-0.2, 1, 0.15, 0.35, -0.2, 0.3, 0.6, 2, 5, true), 1),
    /** Enters only when nearly everything agrees, and little. */
    CAUTIOUS(new Traits(0.6, 0.4, 0.1, 0.85, -0.1, 0.05, 0.15, 1, 2, false), 1),
    /** Trades on a whim, with all it has. */
    GAMBLER(new Traits(0.3, 0.1, 1, 0.1, -0.3, 0.7, 1, 10, 25, true), 1),
    /** Decides like the trader and wraps its decision in prose, fences or thoughts. */
    CHATTY(TRADER.traits, 1),
    /** Decides like the trader and writes a share of its replies wrongly, each time in another way. */
    SLOPPY(TRADER.traits, 1),
    /** Thinks six times as long, and shows what it thinks. */
    THINKER(new Traits(0.7, 0.3, 0.2, 0.4, -0.15, 0.3, 0.6, 2, 5, true), 6);

    private final Traits traits;
    private final int patience;

    Personality(Traits traits, int patience) {
        this.traits = traits;
        this.patience = patience;
    }

    /** Its name in models and scenarios. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many times as long as the others it thinks. */
    public int patience() {
        return patience;
    }

    Traits traits() {
        return traits;
    }

    /**
     * The personality of that name.
     *
     * @throws IllegalArgumentException naming the allowed words
     */
    public static Personality of(String word) {
        return found(word)
                .orElseThrow(() -> new IllegalArgumentException("Unknown personality '" + word + "'; allowed: "
                        + Arrays.stream(values()).map(Personality::word).collect(Collectors.joining(", "))));
    }

    /** The personality that a model's name asks for after the prefix; the trader where it names none. */
    public static Personality ofModel(String model, String prefix) {
        String name = model.startsWith(prefix) ? model.substring(prefix.length()) : model;
        int dash = name.indexOf('-');
        return found(dash < 0 ? name : name.substring(0, dash)).orElse(TRADER);
    }

    private static Optional<Personality> found(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
