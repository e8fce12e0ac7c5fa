package org.tradingarena.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.ArenaJson;
import picocli.CommandLine.Option;

/** The options that describe a new competition; what is not said comes from the template. */
public final class CompetitionOptions {
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{1,15}/[A-Z0-9]{1,15}");
    private static final Pattern SPEED = Pattern.compile("max|[0-9]{1,6}(\\.[0-9]{1,3})?x");

    @Option(names = "--template", paramLabel = "NAME", description = "template of arena.yaml")
    @Nullable
    String template;

    @Option(names = "--symbol", paramLabel = "BASE/QUOTE", description = "what is traded, for example ETH/USDT")
    @Nullable
    String symbol;

    @Option(names = "--rounds", paramLabel = "N", description = "number of rounds, from 1")
    @Nullable
    Integer rounds;

    @Option(names = "--duration", paramLabel = "MIN", description = "market time in minutes, in place of --rounds")
    @Nullable
    Integer durationMinutes;

    @Option(names = "--seed", paramLabel = "N", description = "decides everything random; same seed, same result")
    @Nullable
    Long seed;

    @Option(
            names = "--speed",
            paramLabel = "60x|max",
            description = "market time over real time; never changes a result")
    @Nullable
    String speed;

    @Option(names = "--synthetic", description = "a seeded synthetic market, always labelled; for any symbol")
    boolean synthetic;

    @Option(
            names = "--seats",
            paramLabel = "ID",
            split = ",",
            description = "only these seats of the template, separated by commas")
    @Nullable
    List<String> seats;

    /** Whether anything was said. */
    boolean any() {
        return synthetic
                || template != null
                || symbol != null
                || rounds != null
                || durationMinutes != null
                || seed != null
                || speed != null
                || seats != null;
    }

    /**
     * The body of the creating call.
     *
     * @throws Refusal when an option is outside its range, before anything is started
     */
    ObjectNode request() {
        check();
        ObjectNode body = ArenaJson.mapper().createObjectNode();
        put(body, "template", template);
        put(body, "symbol", symbol);
        put(body, "speed", speed);
        if (rounds != null) {
            body.put("rounds", rounds);
        }
        if (durationMinutes != null) {
            body.put("durationMinutes", durationMinutes);
        }
        if (seed != null) {
            body.put("seed", seed);
        }
        if (synthetic) {
            body.put("synthetic", true);
        }
        if (seats != null) {
            ArrayNode list = body.putArray("seats");
            seats.forEach(list::add);
        }
        return body;
    }

    private void check() {
        if (rounds != null && rounds < 1) {
            throw new Refusal("--rounds " + rounds + ": the number of rounds starts at 1");
        }
        if (durationMinutes != null && durationMinutes < 1) {
            throw new Refusal("--duration " + durationMinutes + ": the duration is a number of minutes from 1");
        }
        if (rounds != null && durationMinutes != null) {
            throw new Refusal("--rounds and --duration exclude each other; give one");
        }
        if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
            throw new Refusal("--symbol " + symbol + ": write BASE/QUOTE in capitals, for example BTC/USD");
        }
        if (speed != null && !SPEED.matcher(speed).matches()) {
            throw new Refusal("--speed " + speed + ": write max, or a factor such as 60x");
        }
    }

    private static void put(ObjectNode body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
