package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Timeframe;

/**
 * The close of one execution bar; it closes every candle whose boundary is at the same moment.
 *
 * @param indicators as the last boundary told them
 */
record BarReading(Price last, Instant closeTime, IndicatorValues indicators) implements Reading {
    @Override
    public BigDecimal price() {
        return last.value();
    }

    @Override
    public Optional<BigDecimal> close(Timeframe timeframe) {
        return timeframe.openTimeOf(closeTime).equals(closeTime) ? Optional.of(price()) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> indicator(String name, Timeframe timeframe) {
        return indicators.of(name, timeframe);
    }
}
