/**
 * The protocols of real providers, as a server speaks them: OpenAI chat completions and Anthropic messages.
 *
 * <p>It owns how a request is read, how an answer and an error are written, whole or as a stream of events; it does not
 * know what is answered and calls nothing but JSON. Start at
 * {@link org.tradingarena.simulators.provider.protocol.Protocol}.
 */
@NullMarked
package org.tradingarena.simulators.provider.protocol;

import org.jspecify.annotations.NullMarked;
