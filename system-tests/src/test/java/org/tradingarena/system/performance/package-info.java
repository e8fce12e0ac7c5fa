/**
 * Figures, not tests: programs that measure a real arena and print medians and spreads for {@code docs/performance.md}.
 *
 * <p>They are not part of the test run; {@code docs/performance.md} names the commands. Start at
 * {@link org.tradingarena.system.performance.StackMeasurement}.
 */
@NullMarked
package org.tradingarena.system.performance;

import org.jspecify.annotations.NullMarked;
