/**
 * The arrows of the architecture as tests, one rule per class, named after the rule.
 *
 * <p>They read the compiled classes of every module, so they run after all modules are built. A failure says which class
 * breaks the rule and how to mend it. Start at {@link org.tradingarena.system.architecture.ProductionCode}.
 */
@NullMarked
package org.tradingarena.system.architecture;

import org.jspecify.annotations.NullMarked;
