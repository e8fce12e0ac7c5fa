package org.tradingarena.engine.books;

import org.tradingarena.schema.codec.KeptAs;
import org.tradingarena.schema.types.Quantity;

/**
 * An order from its admission to its end. A transition is a method of the state it leaves: what has partly filled cannot be
 * denied, and what has ended cannot go on.
 *
 * <pre>
 * Pending ──a part fills──► Working ──more of it fills──► Working …
 *    ├──all of it fills────────┼──the rest fills──► Filled
 *    ├──given up───────────────┴──given up────────► Cancelled
 *    └──refused by cash or a rule at its fill─────► Denied
 *
 * given up: nobody trades for too long · what it closes is gone · the competition ends · the position ends first
 *           and of one that is Working also: a boundary comes · cash or a rule does not bear the rest
 * </pre>
 */
public sealed interface Order {
    /** What never changes in it. */
    OrderTerms terms();

    /** Waits for the market, or for more of it. */
    sealed interface Active extends Order, KeptAs<OrderState> permits Pending, Working {
        /** What is still to be filled. */
        OrderSize wanted();

        /** So far. */
        Quantity filled();

        /** Frames in a row in which it might have filled and nobody traded. */
        int emptyFrames();

        /** The order after a fill; one of which nothing is left has ended. */
        Order filledBy(Quantity part, Quantity rest);

        /** The order after one more empty frame; it is given up when that makes too many. */
        Order passedOver(int staleAfterFrames);

        /** The order that cash or a rule did not bear at the price of its fill. What has filled stays. */
        Ended refused(Denial why);

        /** The order given up, or what is left of it. */
        default Cancelled cancelled(Denial why) {
            return new Cancelled(this, why);
        }

        @Override
        default OrderState kept() {
            return OrderState.of(this);
        }
    }

    /** Nothing of it has filled. */
    record Pending(OrderTerms terms, OrderSize wanted, int emptyFrames) implements Active {
        /** An order that has just been admitted. */
        static Pending admitted(OrderTerms terms, OrderSize wanted) {
            return new Pending(terms, wanted, 0);
        }

        @Override
        public Quantity filled() {
            return Quantity.ZERO;
        }

        @Override
        public Order filledBy(Quantity part, Quantity rest) {
            return rest.isZero() ? new Filled(terms) : new Working(terms, part, rest, 0);
        }

        @Override
        public Order passedOver(int staleAfterFrames) {
            return emptyFrames + 1 >= staleAfterFrames
                    ? cancelled(Denial.of(Refusal.PRICE_STALE))
                    : new Pending(terms, wanted, emptyFrames + 1);
        }

        @Override
        public Denied refused(Denial why) {
            return new Denied(this, why);
        }
    }

    /**
     * A part of it has filled.
     *
     * @param filled above zero
     * @param rest above zero
     */
    record Working(OrderTerms terms, Quantity filled, Quantity rest, int emptyFrames) implements Active {
        @Override
        public OrderSize wanted() {
            return new OrderSize.OfUnits(rest);
        }

        @Override
        public Order filledBy(Quantity part, Quantity left) {
            return left.isZero() ? new Filled(terms) : new Working(terms, filled.plus(part), left, 0);
        }

        @Override
        public Order passedOver(int staleAfterFrames) {
            return emptyFrames + 1 >= staleAfterFrames
                    ? cancelled(Denial.of(Refusal.PRICE_STALE))
                    : new Working(terms, filled, rest, emptyFrames + 1);
        }

        @Override
        public Cancelled refused(Denial why) {
            return cancelled(why);
        }
    }

    /** Waits for nothing any more. */
    sealed interface Ended extends Order permits Filled, Cancelled, Denied {}

    /** To the last lot. */
    record Filled(OrderTerms terms) implements Ended {}

    /**
     * Given up.
     *
     * @param order as it was; what it still wanted will not be filled
     */
    record Cancelled(Active order, Denial why) implements Ended {
        @Override
        public OrderTerms terms() {
            return order.terms();
        }
    }

    /** Refused at its fill, with the books untouched. */
    record Denied(Pending order, Denial why) implements Ended {
        @Override
        public OrderTerms terms() {
            return order.terms();
        }
    }
}
