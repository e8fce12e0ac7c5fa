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
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.types.Symbol;

/**
 * A competition as it will be, before it has an id: same request and configuration, same draft.
 *
 * @param startAt wall-clock time at which it starts by itself; null when it waits for a command
 */
public record Draft(
        String name,
        CompetitionSpec spec,
        Pacing pacing,
        List<LeftOutSeat> leftOut,
        @Nullable Instant startAt) {

    public Draft {
        leftOut = List.copyOf(leftOut);
    }

    /** Checks a request against the configuration; throws {@link RequestRefused} at the first thing that is wrong. */
    public static Draft of(NewCompetition asked, ArenaConfig config, Supplier<Map<String, Readiness>> providers) {
        CompetitionTemplate template = template(asked, config);
        MarketChoice market = MarketChoice.of(config, template, asked);
        int rounds = rounds(asked, template, market.dataset());
        Seating seating = Seating.of(template, asked.seats(), providers);
        Long seed = asked.seed();
        Pacing pacing = asked.pacing();
        CompetitionSpec spec = template.spec(
                market.dataset(), market.symbols(), rounds, seating.playing(), seed == null ? config.seed() : seed);
        return new Draft(
                name(asked, template, market.symbols()),
                spec,
                pacing == null ? template.pacing() : pacing,
                seating.leftOut(),
                asked.startAt());
    }

    private static CompetitionTemplate template(NewCompetition asked, ArenaConfig config) {
        String name = asked.template() == null ? config.defaultTemplate() : asked.template();
        CompetitionTemplate template = config.templates().get(name);
        if (template == null) {
            throw RequestRefused.field(
                    "TEMPLATE_UNKNOWN",
                    "template",
                    "there is no template '" + name + "'",
                    List.copyOf(config.templates().keySet()));
        }
        return template;
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
        return inRange("rounds", rounds == null ? template.rounds() : rounds, longest, "1.." + longest, dataset);
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
