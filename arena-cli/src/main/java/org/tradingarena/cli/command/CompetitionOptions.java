package org.tradingarena.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.backtest.MarketTime;
import org.tradingarena.cli.backtest.WrongOption;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.FittedTemplate;
import org.tradingarena.schema.config.TemplateUnfit;
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

    @Option(names = "--data", paramLabel = "NAME", description = "data set to play on; ./arena data list shows all")
    @Nullable
    String data;

    @Option(
            names = "--every",
            paramLabel = "3m",
            description = "market time between two decisions; a multiple of the data set's step")
    @Nullable
    String every;

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
            names = "--live",
            description =
                    "Binance as it happens; --symbol ETH/USDT for another coin, --template live-nof1 for perpetuals")
    boolean live;

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
                || live
                || template != null
                || symbol != null
                || data != null
                || every != null
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
        put(body, "dataset", data);
        if (every != null) {
            body.put("decisionInterval", interval(every).toString());
        }
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
        if (live) {
            body.put("live", true);
        }
        if (seats != null) {
            ArrayNode list = body.putArray("seats");
            seats.forEach(list::add);
        }
        return body;
    }

    /** The template that is meant where none is named: the default one, or the first of a live market. */
    String templateName(ArenaConfig config) {
        if (template != null) {
            return template;
        }
        return config.templates().values().stream()
                .filter(one -> live && config.dataset(one.dataset()).kind().live())
                .map(CompetitionTemplate::name)
                .findFirst()
                .orElse(config.defaultTemplate());
    }

    /**
     * What the data set makes other than the template says, in words; nothing when the request will be refused, since the
     * refusal says more.
     */
    List<String> notes(ArenaConfig config) {
        CompetitionTemplate chosen = config.templates().get(templateName(config));
        DatasetProfile market = data == null ? null : config.datasets().get(data);
        if (chosen == null || market == null) {
            return List.of();
        }
        try {
            return FittedTemplate.of(
                            chosen, config.dataset(chosen.dataset()), market, every == null ? null : interval(every))
                    .notes();
        } catch (TemplateUnfit refused) {
            return List.of();
        }
    }

    private static Duration interval(String text) {
        try {
            return MarketTime.length("--every", text);
        } catch (WrongOption wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void check() {
        if (data != null && synthetic) {
            throw new Refusal("--data and --synthetic exclude each other; give one");
        }
        if (rounds != null && rounds < 1) {
            throw new Refusal("--rounds " + rounds + ": the number of rounds starts at 1");
        }
        if (durationMinutes != null && durationMinutes < 1) {
            throw new Refusal("--duration " + durationMinutes + ": the duration is a number of minutes from 1");
        }
        if (rounds != null && durationMinutes != null) {
            throw new Refusal("--rounds and --duration exclude each other; give one");
        }
        if (live && synthetic) {
            throw new Refusal("--live and --synthetic exclude each other; give one");
        }
        if (live && speed != null) {
            throw new Refusal("--speed " + speed + ": a live market goes as it goes; leave it out with --live");
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
