package org.tradingarena.schema.event.ledger;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/**
 * The place of a seat. Its equity is explained to the last digit: equity − initial cash = realised + unrealised − fees +
 * funding − liquidation fees + insurance.
 *
 * @param rank from 1; seats of equal equity share it
 * @param totalReturn equity ÷ initial cash − 1, a fraction, rounded half-even to 10 decimals
 * @param trades closed positions
 * @param wins closed positions with a net profit above zero
 * @param realisedPnl of everything closed, before fees
 * @param unrealisedPnl of everything open, at the marks
 * @param fees paid so far
 * @param funding received so far; negative when more was paid
 * @param liquidationFees paid so far
 * @param insurance losses beyond the margin, which the seat did not have to bear
 * @param maxDrawdown largest fall of the equity from an earlier peak at the boundaries, as a negative fraction, initial
 *     cash included; rounded half-even to 10 decimals
 * @param failures rounds without a usable decision
 * @param costUsd of inference by the price book
 */
public record Standing(
        int rank,
        SeatId seatId,
        String name,
        Money equity,
        BigDecimal totalReturn,
        int trades,
        int wins,
        Money realisedPnl,
        Money unrealisedPnl,
        Money fees,
        Money funding,
        Money liquidationFees,
        Money insurance,
        BigDecimal maxDrawdown,
        int failures,
        BigDecimal costUsd) {}
