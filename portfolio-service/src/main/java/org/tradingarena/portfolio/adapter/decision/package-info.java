/** Asks decision-service which providers can answer. Start at {@link HttpProviderDirectory}. */
@NullMarked
package org.tradingarena.portfolio.adapter.decision;

import org.jspecify.annotations.NullMarked;
