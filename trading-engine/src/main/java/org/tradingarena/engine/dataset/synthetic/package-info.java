/**
 * A market that never happened: seeded walks of any symbols that follow one market through calm, trends, storms and jumps.
 *
 * <p>Pure, and integer arithmetic wherever a price is made, so that every machine makes the same market. Start at
 * {@link org.tradingarena.engine.dataset.synthetic.SyntheticMarket}. May use the market package.
 */
@NullMarked
package org.tradingarena.engine.dataset.synthetic;

import org.jspecify.annotations.NullMarked;
