/**
 * Starts competitions at their time on the wall clock.
 *
 * <p>The time lies with the competition, so that restarts and replicas change nothing; the start itself is a command like
 * any other. Start at {@link org.tradingarena.portfolio.application.schedule.StartOnTime}.
 */
@NullMarked
package org.tradingarena.portfolio.application.schedule;

import org.jspecify.annotations.NullMarked;
