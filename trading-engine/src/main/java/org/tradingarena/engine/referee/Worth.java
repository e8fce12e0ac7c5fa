package org.tradingarena.engine.referee;

import org.tradingarena.engine.books.Marks;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.books.Valuation;
import org.tradingarena.schema.types.Money;

/**
 * A valuation with the book and the marks that it is of: at a boundary the same one is marked, ranked and told.
 *
 * @param changes of the marks when it was made
 * @param equity of the valuation
 */
record Worth(SeatBook book, long changes, Valuation valuation, Money equity) {
    static Worth of(SeatBook book, Marks marks) {
        Valuation valuation = book.valued(marks);
        return new Worth(book, marks.changes(), valuation, valuation.equity());
    }

    /** Books do not change, so the same object is the same book. */
    @SuppressWarnings("ReferenceEquality") // the same object, not an equal one: books never change
    boolean isOf(SeatBook other, Marks marks) {
        return book == other && changes == marks.changes();
    }

    /** The same worth of a book that differs from this one in nothing that has a value. */
    @SuppressWarnings("ReferenceEquality") // the same object, not an equal one: books never change
    Worth like(SeatBook other) {
        return book == other ? this : new Worth(other, changes, valuation, equity);
    }
}
