/**
 * How a scenario is read from YAML: mappings with known keys, lengths of time, and mistakes told with their line.
 *
 * <p>It owns what the scenarios of all simulators have in common and calls nothing but the parser. Start at
 * {@link org.tradingarena.simulators.scenario.ScenarioSection}.
 */
@NullMarked
package org.tradingarena.simulators.scenario;

import org.jspecify.annotations.NullMarked;
