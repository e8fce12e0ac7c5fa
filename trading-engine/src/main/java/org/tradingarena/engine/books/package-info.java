/**
 * The books of the seats: cash, margin, positions, orders, fills and the double-entry postings behind them, on spot and on
 * linear perpetuals. Pure and exact: {@link java.math.BigDecimal} throughout, no clock, no randomness, no input or output.
 *
 * <p>May use shared-schema and nothing else of the project; the referee drives it. Start at
 * {@link org.tradingarena.engine.books.SeatBook}; {@link org.tradingarena.engine.books.Order} and
 * {@link org.tradingarena.engine.books.Position} draw the lives of what it holds. How an intent becomes an order is told by
 * {@link org.tradingarena.engine.books.OrderDesk}, what a frame does to a book by
 * {@link org.tradingarena.engine.books.FrameDesk}.
 */
@NullMarked
package org.tradingarena.engine.books;

import org.jspecify.annotations.NullMarked;
