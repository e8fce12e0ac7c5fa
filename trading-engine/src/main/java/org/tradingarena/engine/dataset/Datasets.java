package org.tradingarena.engine.dataset;

import static org.tradingarena.engine.dataset.FeedRefusal.DATASET_UNKNOWN;
import static org.tradingarena.engine.dataset.FeedRefusal.SOURCE_UNSUPPORTED;
import static org.tradingarena.engine.dataset.FeedRefusal.SPEC_INVALID;

import java.util.List;
import java.util.Map;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSource;

/** The data sets of the configuration, and the source that a specification asks for. */
public final class Datasets {

    private final Map<String, DatasetProfile> profiles;
    private final DatasetFactory factory;

    /** The data sets of a configuration, such as {@code ArenaConfig.datasets()}. */
    public Datasets(Map<String, DatasetProfile> profiles) {
        this(profiles, new DatasetSources());
    }

    /** The same with sources of another making. */
    public Datasets(Map<String, DatasetProfile> profiles, DatasetFactory factory) {
        this.profiles = profiles;
        this.factory = factory;
    }

    /** All of them, in the order of the configuration. */
    public List<DatasetProfile> all() {
        return List.copyOf(profiles.values());
    }

    /** The source of a competition's market, or why there is none. */
    public MarketAnswer sourceOf(CompetitionSpec spec) {
        if (spec.market().source() == MarketSource.LIVE) {
            return new MarketAnswer.Refused(
                    SOURCE_UNSUPPORTED, "market.source: LIVE is not served here; allowed: REPLAY, SYNTHETIC");
        }
        DatasetProfile profile = profiles.get(spec.market().dataset());
        if (profile == null) {
            return new MarketAnswer.Refused(
                    DATASET_UNKNOWN,
                    "market.dataset: '" + spec.market().dataset() + "' is not configured; allowed: "
                            + profiles.keySet());
        }
        try {
            CandleSource source = factory.source(profile, spec.seed());
            return MarketCheck.check(spec, FrameGrid.of(spec), source);
        } catch (IllegalArgumentException contradiction) {
            return new MarketAnswer.Refused(SPEC_INVALID, String.valueOf(contradiction.getMessage()));
        }
    }
}
