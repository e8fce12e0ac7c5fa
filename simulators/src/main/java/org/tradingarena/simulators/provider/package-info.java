/**
 * A stand-in for an LLM provider that speaks the protocols of OpenAI and Anthropic over loopback.
 *
 * <p>It owns seeded replies, scenarios of faults and their counts; it calls nothing of the arena. Every reply says that it
 * is simulated. Start at {@link org.tradingarena.simulators.provider.ProviderServer} to embed it, at
 * {@link org.tradingarena.simulators.provider.ProviderSimulator} to run it as a process, at
 * {@link org.tradingarena.simulators.provider.ModelEndpoint} to follow a request.
 */
@NullMarked
package org.tradingarena.simulators.provider;

import org.jspecify.annotations.NullMarked;
