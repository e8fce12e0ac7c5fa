/**
 * Keeps every provider within what it allows: calls at once, requests and tokens a minute, and a rest when it is down.
 *
 * <p>Seats of one provider wait in the order in which they came. A seat has one question open at a time, so no seat can get
 * ahead of another by asking more. Start at {@link org.tradingarena.decision.adapter.gate.GatedModels}.
 */
@NullMarked
package org.tradingarena.decision.adapter.gate;

import org.jspecify.annotations.NullMarked;
