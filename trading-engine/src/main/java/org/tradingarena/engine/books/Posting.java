package org.tradingarena.engine.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * One leg of a double entry. The amounts of all legs with the same reference sum to exactly zero.
 *
 * @param frame whose open was traded; −1 for the opening capital
 * @param leg place among the postings of this seat in this frame, from 0; (seat, frame, leg) is unique in a competition
 * @param account {@code cash}, {@code inventory:<symbol>} on spot or {@code margin:<symbol>}, {@code fees}, {@code realised},
 *     {@code funding}, {@code liquidation-fees}, {@code insurance} or {@code capital}
 * @param symbol what was traded; null for the opening capital
 * @param amount in quote currency; debits (assets and expenses that grow) are positive, credits negative
 * @param quantity for an inventory or margin leg, the units that moved, or that funding was due on; the sign of the amount tells their direction
 * @param time market time
 * @param reference local to the competition: the fill id, {@code funding/<seat>/<symbol>/<frame>} or {@code opening/<seat>}
 */
public record Posting(
        SeatId seat,
        long frame,
        int leg,
        String account,
        @Nullable Symbol symbol,
        Money amount,
        @Nullable Quantity quantity,
        Instant time,
        String reference) {}
