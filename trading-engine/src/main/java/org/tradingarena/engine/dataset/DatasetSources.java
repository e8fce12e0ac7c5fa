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
    private final DatasetFactory stored;

    /** Without a folder of data sets; those of kind stored are refused. */
    public DatasetSources() {
        this((profile, seed) -> {
            throw new DatasetUnusable("data set '" + profile.name() + "' is not here: there is no folder of data sets");
        });
    }

    /** With a reader of the data sets that lie in a folder. */
    public DatasetSources(DatasetFactory stored) {
        this.stored = stored;
    }

    @Override
    public CandleSource source(DatasetProfile profile, long seed) {
        return switch (profile.kind()) {
            case BITSTAMP_TRADES -> recorded.computeIfAbsent(profile.name(), name -> bitstamp(profile));
            case SYNTHETIC ->
                new SyntheticMarket(
                        profile.name(), seed, profile.venue(), profile.step(), profile.from(), profile.to());
            case STORED -> stored.source(profile, seed);
            case BINANCE_SPOT, BINANCE_PERPETUAL ->
                throw new DatasetUnusable("data set '" + profile.name()
                        + "' is a live market, which cannot be read again; fetch its past with ./arena data fetch");
        };
    }

    private static CandleSource bitstamp(DatasetProfile profile) {
        return new BitstampWeek(profile.name(), profile.label(), profile.from(), profile.to(), profile.step());
    }
}
