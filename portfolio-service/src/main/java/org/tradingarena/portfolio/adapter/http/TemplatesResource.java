package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradingarena.portfolio.application.creation.StoredMarkets;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;

/** What competitions can be made from. */
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "competitions")
public class TemplatesResource {

    private final ArenaConfig config;
    private final StoredMarkets stored;

    TemplatesResource(ArenaConfig config, StoredMarkets stored) {
        this.config = config;
        this.stored = stored;
    }

    /** The answer. */
    public record Templates(String defaultTemplate, List<Template> templates, List<Market> datasets) {}

    /**
     * A template.
     *
     * @param maxRounds the most rounds its own data set has room for
     */
    public record Template(
            String name,
            String dataset,
            String label,
            boolean simulated,
            List<Symbol> symbols,
            int rounds,
            int maxRounds,
            Duration decisionInterval,
            boolean lockstep,
            Pacing pacing,
            Money initialCash,
            List<SeatSpec> seats) {

        static Template of(CompetitionTemplate template, DatasetProfile dataset) {
            return new Template(
                    template.name(),
                    dataset.name(),
                    dataset.label(),
                    dataset.simulated(),
                    template.symbols(),
                    template.rounds(),
                    template.longest(dataset),
                    template.decisionInterval(),
                    template.lockstep(),
                    template.pacing(),
                    template.initialCash(),
                    template.seats());
        }
    }

    /**
     * A data set.
     *
     * @param anySymbol whether it has every symbol, not only the listed ones
     */
    public record Market(String name, String label, boolean simulated, List<Symbol> symbols, boolean anySymbol) {}

    @GET
    @Operation(summary = "Templates with their limits, and the data sets there are")
    public Templates list() {
        return new Templates(
                config.defaultTemplate(),
                config.templates().values().stream()
                        .map(template -> Template.of(template, config.dataset(template.dataset())))
                        .toList(),
                config.withDatasets(stored.profiles()).datasets().values().stream()
                        .map(dataset -> new Market(
                                dataset.name(),
                                dataset.label(),
                                dataset.simulated(),
                                dataset.symbols(),
                                dataset.anySymbol() != null))
                        .toList());
    }
}
