package org.tradingarena.engine.dataset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.engine.dataset.bitstamp.BitstampWeek;
import org.tradingarena.engine.dataset.synthetic.SyntheticMarket;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.schema.config.DatasetProfile;

/**
 * The kinds of data sets there are. A recorded one is kept, so that its file is read once however many competitions replay
 * it; a synthetic one is made anew for every seed. Safe for use by many threads.
 */
public final class DatasetSources implements DatasetFactory {

    private final Map<String, CandleSource> recorded = new ConcurrentHashMap<>();

    @Override
    public CandleSource source(DatasetProfile profile, long seed) {
        return switch (profile.kind()) {
            case BITSTAMP_TRADES -> recorded.computeIfAbsent(profile.name(), name -> bitstamp(profile));
            case SYNTHETIC -> new SyntheticMarket(profile.name(), seed, profile.venue(), profile.from(), profile.to());
        };
    }

    private static CandleSource bitstamp(DatasetProfile profile) {
        return new BitstampWeek(profile.name(), profile.label(), profile.from(), profile.to(), profile.step());
    }
}
