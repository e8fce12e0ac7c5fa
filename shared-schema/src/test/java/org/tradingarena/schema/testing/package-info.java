/**
 * What the tests of several modules stand on. Shipped as the test archive of this module, never with a service.
 */
@NullMarked
package org.tradingarena.schema.testing;

import org.jspecify.annotations.NullMarked;
