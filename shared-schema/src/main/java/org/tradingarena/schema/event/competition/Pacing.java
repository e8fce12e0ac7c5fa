package org.tradingarena.schema.event.competition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How fast a replay runs; it changes when things happen, never what happens.
 *
 * @param speed multiple of real time, such as 60; null means as fast as the seats decide
 */
public record Pacing(@Nullable BigDecimal speed) {}
