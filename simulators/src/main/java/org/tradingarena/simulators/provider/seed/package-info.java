/**
 * The only source of chance of the simulator: a digest over its seed and the bytes of a request.
 *
 * <p>It owns draws by name and calls nothing. The order in which requests arrive can therefore change no reply. Start at
 * {@link org.tradingarena.simulators.provider.seed.SeededDigest}.
 */
@NullMarked
package org.tradingarena.simulators.provider.seed;

import org.jspecify.annotations.NullMarked;
