/**
 * Which markets can be told: the data sets of the configuration, and what to say when there is none. The feed of the
 * services and the back-tester in one process read the same candles through it.
 *
 * <p>Start at {@link org.tradingarena.engine.dataset.Datasets}. May use the market package; only its {@code bitstamp} part
 * reads anything, a resource of the class path.
 */
@NullMarked
package org.tradingarena.engine.dataset;

import org.jspecify.annotations.NullMarked;
