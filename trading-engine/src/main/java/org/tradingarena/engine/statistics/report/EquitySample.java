package org.tradingarena.engine.statistics.report;

import java.time.Instant;
import org.tradingarena.schema.types.Money;

/** The equity of a seat at a moment of market time, open positions at their marks. */
public record EquitySample(Instant at, Money equity) {
    double amount() {
        return equity.value().doubleValue();
    }
}
