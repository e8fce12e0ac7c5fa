package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradingarena.schema.types.Timeframe;

/** What is known of one symbol at a moment. */
public sealed interface Reading permits BarReading, SnapshotReading {

    /** The close of the last execution bar. */
    BigDecimal price();

    /** The close of a candle of this length, if one is known. */
    Optional<BigDecimal> close(Timeframe timeframe);

    /** The newest value of an indicator by its wire name, unless it is cold or absent. */
    Optional<BigDecimal> indicator(String name, Timeframe timeframe);
}
