package org.tradingarena.portfolio.application.creation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.ProviderDirectory.Readiness;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.FittedTemplate;
import org.tradingarena.schema.config.TemplateUnfit;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.Symbol;

/**
 * A competition as it will be, before it has an id: same request and configuration, same draft; of a live market also the
 * same moment.
 *
 * @param notes what is other than in the template because the data set demands it, in words
 * @param startAt wall-clock time at which it starts by itself; null when it waits for a command
 */
public record Draft(
        String name,
        CompetitionSpec spec,
        Pacing pacing,
        List<LeftOutSeat> leftOut,
        List<String> notes,
        @Nullable Instant startAt) {

    public Draft {
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    /**
     * Checks a request against the configuration; throws {@link RequestRefused} at the first thing that is wrong.
     *
     * @param now wall-clock time, which only a live market looks at
     */
    public static Draft of(
            NewCompetition asked,
            ArenaConfig config,
            Supplier<Map<String, Readiness>> providers,
            VenueDirectory venues,
            Instant now) {
        CompetitionTemplate named = TemplateChoice.of(asked, config);
        MarketChoice market = MarketChoice.of(config, named, asked);
        FittedTemplate fitted = fitted(asked, config, named, market.dataset());
        CompetitionTemplate template = fitted.template();
        boolean live = market.dataset().kind().live();
        int rounds = rounds(asked, template, market.dataset());
        Seating seating = Seating.of(template, asked.seats(), fitted.obstacles(), providers);
        MarketSpec frozen = live
                ? new LiveMarket(venues).freeze(template, market.dataset(), market.symbols(), asked.startAt(), now)
                : market.dataset().market(market.symbols(), template.warmUp());
        Long seed = asked.seed();
        Pacing pacing = asked.pacing();
        CompetitionSpec spec = template.spec(frozen, rounds, seating.playing(), seed == null ? config.seed() : seed);
        return new Draft(
                name(asked, template, market.symbols()),
                spec,
                pacing == null || live ? template.pacing() : pacing,
                seating.leftOut(),
                fitted.notes(),
                asked.startAt());
    }

    private static FittedTemplate fitted(
            NewCompetition asked, ArenaConfig config, CompetitionTemplate template, DatasetProfile dataset) {
        try {
            return FittedTemplate.of(template, config.dataset(template.dataset()), dataset, asked.decisionInterval());
        } catch (TemplateUnfit unfit) {
            boolean interval = unfit.part() == TemplateUnfit.Part.INTERVAL;
            throw RequestRefused.field(
                    "DATASET_UNFIT",
                    interval ? "decisionInterval" : "dataset",
                    String.valueOf(unfit.getMessage()),
                    interval ? List.of("multiples of " + dataset.step().toSeconds() + "s") : List.of());
        }
    }

    private static int rounds(NewCompetition asked, CompetitionTemplate template, DatasetProfile dataset) {
        int longest = template.longest(dataset);
        Integer rounds = asked.rounds();
        Integer minutes = asked.durationMinutes();
        if (Stream.of(rounds != null, minutes != null, asked.untilEndOfData())
                        .filter(given -> given)
                        .count()
                > 1) {
            throw RequestRefused.field(
                    "FIELDS_EXCLUSIVE",
                    rounds == null || minutes == null ? "until" : "durationMinutes",
                    "rounds, durationMinutes and until exclude each other",
                    List.of());
        }
        if (asked.untilEndOfData()) {
            return inRange("until", longest, longest, "end-of-data", dataset);
        }
        if (minutes != null) {
            long fitting = Duration.ofMinutes(minutes).dividedBy(template.decisionInterval());
            long perRound = Math.max(1, template.decisionInterval().toMinutes());
            return inRange("durationMinutes", fitting, longest, perRound + ".." + longest * perRound, dataset);
        }
        return inRange("rounds", rounds == null ? usual(template, dataset) : rounds, longest, "1.." + longest, dataset);
    }

    /** The template was written for its own data set; another one may be shorter. */
    private static long usual(CompetitionTemplate template, DatasetProfile dataset) {
        int longest = template.longest(dataset);
        boolean own = dataset.name().equals(template.dataset());
        return own || longest < 1 ? template.rounds() : Math.min(template.rounds(), longest);
    }

    private static int inRange(String field, long rounds, int longest, String range, DatasetProfile dataset) {
        if (rounds < 1 || rounds > longest) {
            throw RequestRefused.field(
                    "ROUNDS_OUT_OF_RANGE",
                    field,
                    rounds + " rounds are not possible: data set '" + dataset.name() + "' from " + dataset.from()
                            + " to " + dataset.to() + " has room for 1 to " + longest,
                    List.of(range));
        }
        return (int) rounds;
    }

    private static String name(NewCompetition asked, CompetitionTemplate template, List<Symbol> symbols) {
        String name = asked.name();
        return name != null
                ? name
                : template.name() + " "
                        + String.join(" ", symbols.stream().map(Symbol::value).toList());
    }
}
