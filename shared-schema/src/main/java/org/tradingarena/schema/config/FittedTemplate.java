package org.tradingarena.schema.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Timeframe;

/**
 * A template on a data set that its file did not have in mind. Timeframes that are no multiple of the data set's step are
 * left out; a rule that read one of them reads the shortest that is left, and a model whose prompt shows one cannot play. On
 * the data set of its own it is as it stands in the file.
 *
 * @param obstacles why seats of the template cannot play there, in words
 * @param notes what is other than in the template, in words
 */
public record FittedTemplate(CompetitionTemplate template, Map<SeatId, String> obstacles, List<String> notes) {

    public FittedTemplate {
        obstacles = Map.copyOf(obstacles);
        notes = List.copyOf(notes);
    }

    /**
     * Fits a template.
     *
     * @param every market time between two decisions; null for that of the template
     * @throws TemplateUnfit when the kinds of venue differ, the decisions do not fall on steps, or no timeframe is left
     */
    public static FittedTemplate of(
            CompetitionTemplate template, DatasetProfile own, DatasetProfile dataset, @Nullable Duration every) {
        if (own.venue() != dataset.venue()) {
            throw new TemplateUnfit(
                    TemplateUnfit.Part.DATASET,
                    "template " + template.name() + " plays " + VenueReader.word(own.venue()) + ", data set "
                            + dataset.name() + " is " + VenueReader.word(dataset.venue()));
        }
        Duration interval = interval(template, dataset, every);
        List<Timeframe> kept = template.timeframes().stream()
                .filter(timeframe -> isMultiple(timeframe.duration(), dataset.step()))
                .toList();
        if (kept.isEmpty()) {
            throw new TemplateUnfit(
                    TemplateUnfit.Part.DATASET,
                    "template " + template.name() + " shows candles of " + names(template.timeframes())
                            + ", none of which is a multiple of the step of data set " + dataset.name() + ", "
                            + words(dataset.step()));
        }
        return fitted(template, dataset, interval, kept);
    }

    private static Duration interval(CompetitionTemplate template, DatasetProfile dataset, @Nullable Duration every) {
        Duration interval = every == null ? template.decisionInterval() : every;
        if (!isMultiple(interval, dataset.step())) {
            throw new TemplateUnfit(
                    TemplateUnfit.Part.INTERVAL,
                    (every == null ? "template " + template.name() + " decides every " : "decisions every ")
                            + words(interval) + ", not a multiple of the step of data set " + dataset.name() + ", "
                            + words(dataset.step()) + "; ask for another interval, such as --every "
                            + words(dataset.step().multipliedBy(3)));
        }
        return interval;
    }

    private static FittedTemplate fitted(
            CompetitionTemplate template, DatasetProfile dataset, Duration interval, List<Timeframe> kept) {
        List<String> notes = new ArrayList<>();
        Map<SeatId, String> obstacles = new LinkedHashMap<>();
        List<SeatSpec> seats = new ArrayList<>();
        if (kept.size() < template.timeframes().size()) {
            notes.add("candles of "
                    + names(template.timeframes().stream()
                            .filter(timeframe -> !kept.contains(timeframe))
                            .toList())
                    + " are left out: no multiple of the step of data set " + dataset.name() + ", "
                    + words(dataset.step()));
        }
        for (SeatSpec seat : template.seats()) {
            SeatSpec moved = RuleKnobs.on(kept, seat);
            if (!moved.equals(seat)) {
                notes.add("seat " + seat.seatId() + " reads candles of " + kept.getFirst());
            }
            seats.add(moved);
            obstacle(seat, kept).ifPresent(reason -> obstacles.put(seat.seatId(), reason));
        }
        if (!interval.equals(template.decisionInterval())) {
            notes.add("decisions every " + words(interval));
        }
        return new FittedTemplate(template.with(interval, kept, seats), obstacles, notes);
    }

    private static Optional<String> obstacle(SeatSpec seat, List<Timeframe> kept) {
        String version = seat.decider().promptVersion();
        List<Timeframe> lacking = version == null ? List.of() : PromptRule.lacking(version, kept);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("its prompt " + version + " shows candles of " + names(lacking)
                        + ", which the data set does not have");
    }

    private static boolean isMultiple(Duration length, Duration step) {
        return length.toMillis() % step.toMillis() == 0;
    }

    private static String names(List<Timeframe> timeframes) {
        return timeframes.stream().map(Timeframe::wireName).collect(Collectors.joining(", "));
    }

    private static String words(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
