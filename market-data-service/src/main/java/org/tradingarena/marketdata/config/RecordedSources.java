package org.tradingarena.marketdata.config;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.marketdata.adapter.bitstamp.BitstampWeek;
import org.tradingarena.schema.config.DatasetProfile;

/** Recorded data sets, one source for each, so that a file is read once however many competitions replay it. */
@Singleton
public class RecordedSources {

    private final Map<String, CandleSource> byName = new ConcurrentHashMap<>();

    CandleSource of(DatasetProfile profile) {
        return byName.computeIfAbsent(
                profile.name(),
                name -> new BitstampWeek(name, profile.label(), profile.from(), profile.to(), profile.step()));
    }
}
