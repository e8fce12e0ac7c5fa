/**
 * The rule seats: pure functions from a sealed snapshot and an account to intents, the rivals that need no model.
 *
 * <p>May use the value and event types of shared-schema; knows no books. Start at
 * {@link org.tradingarena.engine.rules.RuleCatalogue}.
 */
@NullMarked
package org.tradingarena.engine.rules;

import org.jspecify.annotations.NullMarked;
