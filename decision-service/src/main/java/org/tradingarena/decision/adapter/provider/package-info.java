/**
 * Speaks to every provider in the protocol of its profile, and sorts what goes wrong into the codes of the arena.
 *
 * <p>Keys come from the environment and go nowhere but into one request header, below the client library; every message
 * from a provider is cleaned of them. Called by {@code config} through the ports of {@code application}; sends through
 * {@code wire}. Start at {@link org.tradingarena.decision.adapter.provider.ProviderModels}.
 */
@NullMarked
package org.tradingarena.decision.adapter.provider;

import org.jspecify.annotations.NullMarked;
