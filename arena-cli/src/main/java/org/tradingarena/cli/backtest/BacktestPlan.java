package org.tradingarena.cli.backtest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.dataset.DatasetFactory;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.FittedTemplate;
import org.tradingarena.schema.config.TemplateUnfit;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/**
 * What is to be back-tested.
 *
 * @param market where its candles come from
 * @param notes what the data set makes other than the template says, in words
 */
public record BacktestPlan(CompetitionSpec spec, CandleSource market, List<String> notes) {
    public BacktestPlan {
        notes = List.copyOf(notes);
    }

    /**
     * What the options say; null for what was not said, which then comes from the template.
     *
     * @param from first moment of frame 0
     * @param to the competition ends at or before it
     */
    public record Wish(
            @Nullable String template,
            @Nullable String data,
            @Nullable List<String> seats,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cash,
            @Nullable String every,
            @Nullable Long seed) {}

    /**
     * The plan behind the options; throws {@link WrongOption} for the first one that cannot be used.
     *
     * @param sources opens the data sets
     */
    public static BacktestPlan of(Wish wish, ArenaConfig config, DatasetFactory sources) {
        CompetitionTemplate named = template(wish, config);
        DatasetProfile data = data(wish, named, config);
        FittedTemplate fitted = fitted(wish, named, data, config);
        CompetitionTemplate template = fitted.template();
        List<Symbol> symbols = template.symbolsOn(data);
        Duration every = template.decisionInterval();
        MarketSpec market = market(wish, template, data, symbols);
        SeatOption seats = new SeatOption(template);
        List<SeatSpec> seated = wish.seats() == null ? seats.ofTemplate() : seats.read(wish.seats());
        CompetitionSpec spec = new CompetitionSpec(
                template.name(),
                market,
                every,
                rounds(wish, market.start(), data, every),
                true,
                template.decisionWindow(),
                template.seriesLength(),
                template.timeframes(),
                template.indicators(),
                template.costs(),
                template.risk(),
                cash(wish, template),
                seated,
                wish.seed() == null ? config.seed() : wish.seed());
        return switch (new Datasets(() -> Map.of(data.name(), data), sources).sourceOf(spec)) {
            case MarketAnswer.Found found -> new BacktestPlan(spec, found.source(), fitted.notes());
            case MarketAnswer.Refused refused -> throw new WrongOption("--data", data.name(), refused.message());
        };
    }

    private static CompetitionTemplate template(Wish wish, ArenaConfig config) {
        String name = wish.template() == null ? config.defaultTemplate() : wish.template();
        try {
            return config.template(name);
        } catch (NoSuchElementException unknown) {
            throw new WrongOption("--template", name, String.valueOf(unknown.getMessage()));
        }
    }

    private static DatasetProfile data(Wish wish, CompetitionTemplate template, ArenaConfig config) {
        String name = wish.data() == null ? template.dataset() : wish.data();
        try {
            return config.dataset(name);
        } catch (NoSuchElementException unknown) {
            throw new WrongOption("--data", name, String.valueOf(unknown.getMessage()));
        }
    }

    private static FittedTemplate fitted(
            Wish wish, CompetitionTemplate template, DatasetProfile data, ArenaConfig config) {
        Duration every = wish.every() == null ? null : MarketTime.length("--every", wish.every());
        try {
            return FittedTemplate.of(template, config.dataset(template.dataset()), data, every);
        } catch (TemplateUnfit unfit) {
            String asked = unfit.part() == TemplateUnfit.Part.INTERVAL ? wish.every() : null;
            throw new WrongOption(
                    asked == null ? "--data" : "--every",
                    asked == null ? data.name() : asked,
                    String.valueOf(unfit.getMessage()));
        }
    }

    /** Indicators see the warm-up before the start, as far as the data set has it. */
    private static MarketSpec market(
            Wish wish, CompetitionTemplate template, DatasetProfile data, List<Symbol> symbols) {
        MarketSpec usual = data.market(symbols, template.warmUp());
        if (wish.from() == null) {
            return usual;
        }
        Instant start = within("--from", wish.from(), data);
        Instant warm = start.minus(template.warmUp());
        return new MarketSpec(
                usual.source(),
                usual.dataset(),
                usual.label(),
                usual.simulated(),
                usual.venue(),
                usual.funding(),
                usual.instruments(),
                usual.step(),
                warm.isBefore(data.from()) ? data.from() : warm,
                start,
                usual.end());
    }

    private static Instant within(String option, String text, DatasetProfile data) {
        Instant instant = MarketTime.instant(option, text);
        long offset = Duration.between(data.from(), instant).toMillis();
        if (instant.isBefore(data.from())
                || instant.isAfter(data.to())
                || offset % data.step().toMillis() != 0) {
            throw new WrongOption(
                    option,
                    text,
                    "outside data set " + data.name() + ", which has every "
                            + data.step().toSeconds() + "s from " + data.from() + " to " + data.to());
        }
        return instant;
    }

    private static int rounds(Wish wish, Instant start, DatasetProfile data, Duration every) {
        Instant end = wish.to() == null ? data.to() : within("--to", wish.to(), data);
        // One interval before the first round opens, and one for every round.
        long rounds = (end.isBefore(start) ? 0 : Duration.between(start, end).dividedBy(every)) - 1;
        if (rounds < 1) {
            throw new WrongOption(
                    wish.to() == null ? "--every" : "--to",
                    wish.to() == null ? String.valueOf(wish.every()) : wish.to(),
                    "no whole round fits between " + start + " and " + end);
        }
        return Math.toIntExact(Math.min(rounds, Integer.MAX_VALUE - 1));
    }

    private static Money cash(Wish wish, CompetitionTemplate template) {
        if (wish.cash() == null) {
            return template.initialCash();
        }
        try {
            Money cash = Money.of(wish.cash());
            if (cash.value().compareTo(BigDecimal.ZERO) > 0) {
                return cash;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new WrongOption("--cash", wish.cash(), "not an amount; write a decimal above 0, such as 10000");
        }
        throw new WrongOption("--cash", wish.cash(), "not an amount; write a decimal above 0, such as 10000");
    }
}
