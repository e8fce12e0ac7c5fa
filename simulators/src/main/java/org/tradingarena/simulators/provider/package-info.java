/**
 * A stand-in for an LLM provider that speaks the OpenAI-compatible protocol over loopback.
 *
 * <p>It owns seeded replies and faults on demand; it calls nothing of the arena. Every reply says that it is simulated.
 * Start at {@link org.tradingarena.simulators.provider.ProviderServer} to embed it, at
 * {@link org.tradingarena.simulators.provider.ProviderSimulator} to run it as a process.
 */
@NullMarked
package org.tradingarena.simulators.provider;

import org.jspecify.annotations.NullMarked;
