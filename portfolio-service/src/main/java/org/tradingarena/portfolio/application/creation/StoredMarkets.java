package org.tradingarena.portfolio.application.creation;

import java.util.Map;
import org.tradingarena.schema.config.DatasetProfile;

/** Knows the data sets that lie beside the configuration at this moment: imported and fetched ones. */
@FunctionalInterface
public interface StoredMarkets {

    /** By name; what cannot be used is not among them. */
    Map<String, DatasetProfile> profiles();
}
