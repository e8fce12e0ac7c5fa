/**
 * Wires the service: its settings, the arena's configuration file, and the use case over its adapters.
 *
 * <p>Start at {@link org.tradingarena.decision.config.DecisionBeans}.
 */
@NullMarked
package org.tradingarena.decision.config;

import org.jspecify.annotations.NullMarked;
