/**
 * Requests to providers and their answers as bytes: within limits, cut at the deadline, timed. No protocol is known here.
 *
 * <p>Called by the packages beside and above it; calls {@code application} for deadlines and codes only. Start at
 * {@link org.tradingarena.decision.adapter.provider.wire.Wire}.
 */
@NullMarked
package org.tradingarena.decision.adapter.provider.wire;

import org.jspecify.annotations.NullMarked;
