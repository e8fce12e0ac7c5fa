/** The whole service against a real broker and a real database, fed by hand. */
@NullMarked
package org.tradingarena.portfolio;

import org.jspecify.annotations.NullMarked;
