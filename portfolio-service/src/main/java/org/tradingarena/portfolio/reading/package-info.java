/**
 * What the outside may read of the books: rows as they are kept, and the views made of them.
 *
 * <p>Never writes. Start at {@link org.tradingarena.portfolio.reading.Books}.
 */
@NullMarked
package org.tradingarena.portfolio.reading;

import org.jspecify.annotations.NullMarked;
