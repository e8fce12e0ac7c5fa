/**
 * The REST interface of the venue: what is asked, what is refused, and the layouts of the answers.
 *
 * <p>It owns paths, parameters, weights and error codes; it calls the market, the limits and the board of faults, and knows
 * no server: a question and an answer are values. Start at {@link org.tradingarena.simulators.binance.rest.RestDesk}.
 */
@NullMarked
package org.tradingarena.simulators.binance.rest;

import org.jspecify.annotations.NullMarked;
