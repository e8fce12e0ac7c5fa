/**
 * Looks at candles without importing them: what is missing, out of order, told twice or impossible.
 *
 * <p>Start at {@link org.tradingarena.history.check.FileCheck} for a file and
 * {@link org.tradingarena.history.check.StoredCheck} for a data set; both end in a
 * {@link org.tradingarena.history.check.CheckReport}. May use the store and the readers of the importer; changes nothing.
 */
@NullMarked
package org.tradingarena.history.check;

import org.jspecify.annotations.NullMarked;
