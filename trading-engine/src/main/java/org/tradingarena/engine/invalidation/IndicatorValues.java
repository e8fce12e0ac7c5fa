package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradingarena.schema.types.Timeframe;

/** The newest value of every indicator of one symbol. */
@FunctionalInterface
public interface IndicatorValues {
    /** Nothing is known. */
    IndicatorValues NONE = (name, timeframe) -> Optional.empty();

    /** The value of an indicator by its wire name, unless it is cold or absent. */
    Optional<BigDecimal> of(String name, Timeframe timeframe);
}
