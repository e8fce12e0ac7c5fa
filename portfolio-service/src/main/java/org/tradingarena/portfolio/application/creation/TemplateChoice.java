package org.tradingarena.portfolio.application.creation;

import java.util.List;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;

/** The template that a request means, and whether what it asks for fits a live market. */
final class TemplateChoice {

    private TemplateChoice() {}

    static CompetitionTemplate of(NewCompetition asked, ArenaConfig config) {
        CompetitionTemplate template = named(asked, config);
        boolean live = isLive(template, config);
        if (asked.live() && !live) {
            throw RequestRefused.field(
                    "TEMPLATE_NOT_LIVE",
                    "template",
                    "template '" + template.name() + "' plays on data set '" + template.dataset()
                            + "', which is not a live market",
                    liveOnes(config));
        }
        DatasetProfile dataset =
                asked.dataset() == null ? null : config.datasets().get(asked.dataset());
        if (dataset != null && dataset.kind().live() != live) {
            throw RequestRefused.field(
                    "DATASET_UNFIT",
                    "dataset",
                    "data set '" + dataset.name() + "' and template '" + template.name()
                            + "' do not go together: only one of them is of a live market",
                    List.of());
        }
        if (live) {
            checkLive(asked);
        }
        return template;
    }

    private static CompetitionTemplate named(NewCompetition asked, ArenaConfig config) {
        List<String> live = liveOnes(config);
        String name = asked.template();
        if (name == null) {
            name = asked.live() && !live.isEmpty() ? live.getFirst() : config.defaultTemplate();
        }
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

    private static void checkLive(NewCompetition asked) {
        if (asked.synthetic()) {
            throw RequestRefused.field(
                    "FIELDS_EXCLUSIVE", "synthetic", "a live market and a synthetic one exclude each other", List.of());
        }
        if (!asked.begins()) {
            throw RequestRefused.field(
                    "LIVE_BEGINS_BY_ITSELF",
                    "start",
                    "a live market does not wait for a command; leave start out, or give startAt",
                    List.of("startAt"));
        }
        if (asked.untilEndOfData()) {
            throw RequestRefused.field(
                    "ROUNDS_OUT_OF_RANGE",
                    "until",
                    "a live market has no end of data; give rounds or durationMinutes",
                    List.of("1.." + CompetitionTemplate.MOST_ROUNDS));
        }
    }

    private static List<String> liveOnes(ArenaConfig config) {
        return config.templates().values().stream()
                .filter(template -> isLive(template, config))
                .map(CompetitionTemplate::name)
                .toList();
    }

    private static boolean isLive(CompetitionTemplate template, ArenaConfig config) {
        return config.dataset(template.dataset()).kind().live();
    }
}
