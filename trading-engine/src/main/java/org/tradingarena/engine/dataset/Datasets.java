package org.tradingarena.engine.dataset;

import static org.tradingarena.engine.dataset.FeedRefusal.DATASET_UNKNOWN;
import static org.tradingarena.engine.dataset.FeedRefusal.DATASET_UNUSABLE;
import static org.tradingarena.engine.dataset.FeedRefusal.SOURCE_UNSUPPORTED;
import static org.tradingarena.engine.dataset.FeedRefusal.SPEC_INVALID;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSource;

/** The data sets of the configuration and beside it, and the source that a specification asks for. */
public final class Datasets {

    private final Supplier<Map<String, DatasetProfile>> profiles;
    private final DatasetFactory factory;

    /** The data sets of a configuration, such as {@code ArenaConfig.datasets()}. */
    public Datasets(Map<String, DatasetProfile> profiles) {
        this(() -> profiles, new DatasetSources());
    }

    /** Data sets that may become more, asked for at every use, and the maker of their sources. */
    public Datasets(Supplier<Map<String, DatasetProfile>> profiles, DatasetFactory factory) {
        this.profiles = profiles;
        this.factory = factory;
    }

    /** All of them at this moment, those of the configuration first. */
    public List<DatasetProfile> all() {
        return List.copyOf(profiles.get().values());
    }

    /** The source of a competition's market, or why there is none. */
    public MarketAnswer sourceOf(CompetitionSpec spec) {
        if (spec.market().source() == MarketSource.LIVE) {
            return new MarketAnswer.Refused(
                    SOURCE_UNSUPPORTED,
                    "market.source: a LIVE market cannot be read again; allowed: REPLAY, SYNTHETIC, such as its past by ./arena data fetch");
        }
        Map<String, DatasetProfile> known = profiles.get();
        DatasetProfile profile = known.get(spec.market().dataset());
        if (profile == null) {
            return new MarketAnswer.Refused(
                    DATASET_UNKNOWN,
                    "market.dataset: '" + spec.market().dataset() + "' is neither configured nor in the folder of data"
                            + " sets; allowed: " + known.keySet());
        }
        try {
            CandleSource source = factory.source(profile, spec.seed());
            return MarketCheck.check(spec, FrameGrid.of(spec), source);
        } catch (DatasetUnusable unusable) {
            return new MarketAnswer.Refused(DATASET_UNUSABLE, "market.dataset: " + unusable.getMessage());
        } catch (IllegalArgumentException contradiction) {
            return new MarketAnswer.Refused(SPEC_INVALID, String.valueOf(contradiction.getMessage()));
        }
    }
}
