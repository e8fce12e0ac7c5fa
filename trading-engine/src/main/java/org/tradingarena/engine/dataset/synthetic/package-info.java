/**
 * A market that never happened: a seeded walk through calm, trends and storms, for any symbol.
 *
 * <p>Pure, and integer arithmetic wherever a price is made, so that every machine makes the same market. Start at
 * {@link org.tradingarena.engine.dataset.synthetic.SyntheticMarket}. May use the market package.
 */
@NullMarked
package org.tradingarena.engine.dataset.synthetic;

import org.jspecify.annotations.NullMarked;
