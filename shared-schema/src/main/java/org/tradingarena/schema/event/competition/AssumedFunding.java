package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The funding of a perpetual market whose data does not record any: one rate at every boundary. Always shown as assumed.
 *
 * @param interval market time between two payments, on UTC boundaries; a multiple of the step
 * @param rate fraction of the notional that longs pay to shorts; negative when shorts pay
 */
public record AssumedFunding(Duration interval, BigDecimal rate) {}
