/**
 * What happened to the money: the ordered output log of a competition. Written by portfolio-service alone.
 *
 * <p>Start at {@link org.tradingarena.schema.event.ledger.LedgerEvent}. Amounts are in the quote currency of the
 * competition; times are market time.
 */
@NullMarked
package org.tradingarena.schema.event.ledger;

import org.jspecify.annotations.NullMarked;
