package org.tradingarena.portfolio.application.creation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.types.CompetitionId;

/** Enters a new competition; it begins with a command of its own. */
@Singleton
public class CreateCompetition {

    private static final Logger LOGGER = Logger.getLogger(CreateCompetition.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ArenaConfig config;
    private final StoredMarkets stored;
    private final ProviderDirectory providers;
    private final VenueDirectory venues;
    private final CompetitionRegister register;
    private final Clock clock;
    private final RandomGenerator random;

    CreateCompetition(
            ArenaConfig config,
            StoredMarkets stored,
            ProviderDirectory providers,
            VenueDirectory venues,
            CompetitionRegister register,
            Clock clock,
            RandomGenerator random) {
        this.config = config;
        this.stored = stored;
        this.providers = providers;
        this.venues = venues;
        this.register = register;
        this.clock = clock;
        this.random = random;
    }

    /** Returns the id of the competition; the same request with the same key leads to the same one. */
    public CompetitionId create(NewCompetition asked, @Nullable RequestKey key) {
        CompetitionId earlier = key == null ? null : register.find(key);
        if (earlier != null) {
            return earlier;
        }
        Instant now = clock.instant();
        Draft draft = Draft.of(asked, config.withDatasets(stored.profiles()), providers::readiness, venues, now);
        CompetitionId id = asked.id() == null ? newId(draft.spec().template(), now) : asked.id();
        CompetitionId entered = register.enter(id, draft, now, key);
        LOGGER.infof(
                "%s created: %d rounds, %d seats, %d left out",
                entered,
                draft.spec().rounds(),
                draft.spec().seats().size(),
                draft.leftOut().size());
        draft.notes().forEach(note -> LOGGER.infof("%s: %s", entered, note));
        return entered;
    }

    private CompetitionId newId(String template, Instant now) {
        String readable =
                template.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String prefix = readable.isEmpty() ? "c" : readable.substring(0, Math.min(30, readable.length()));
        String suffix = Integer.toString(random.nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
        return new CompetitionId(prefix + "-" + STAMP.format(now) + "-" + suffix);
    }
}
