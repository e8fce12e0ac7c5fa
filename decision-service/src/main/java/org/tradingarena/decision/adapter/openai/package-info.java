/**
 * Speaks to every provider of the OpenAI chat protocol through models that are built at run time from configuration.
 *
 * <p>Keys come from the environment and go nowhere but into the request header; every message from a provider is
 * cleaned of them. Called by {@code application} only. Start at
 * {@link org.tradingarena.decision.adapter.openai.OpenAiModels}.
 */
@NullMarked
package org.tradingarena.decision.adapter.openai;

import org.jspecify.annotations.NullMarked;
