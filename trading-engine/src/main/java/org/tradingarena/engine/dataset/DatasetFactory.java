package org.tradingarena.engine.dataset;

import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.schema.config.DatasetProfile;

/** Makes the source of a configured data set; the seed matters only to synthetic ones. */
@FunctionalInterface
public interface DatasetFactory {

    /** Throws {@link IllegalArgumentException} when the profile asks for more than the kind has. */
    CandleSource source(DatasetProfile profile, long seed);
}
