/**
 * The recorded week of Bitstamp, 25 November to 1 December 2013, from the class path.
 *
 * <p>Start at {@link org.tradingarena.engine.dataset.bitstamp.BitstampWeek}. Real trades; nothing is made up but the
 * empty minutes, which repeat the last close.
 */
@NullMarked
package org.tradingarena.engine.dataset.bitstamp;

import org.jspecify.annotations.NullMarked;
