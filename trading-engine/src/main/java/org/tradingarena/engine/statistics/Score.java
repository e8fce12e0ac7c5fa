package org.tradingarena.engine.statistics;

import java.math.BigDecimal;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/**
 * What a seat brings to the ranking.
 *
 * @param trades closed positions
 * @param wins closed positions with a net profit above zero
 * @param failures rounds without a usable decision
 * @param costUsd of inference
 */
public record Score(
        SeatId seatId,
        String name,
        Money equity,
        int trades,
        int wins,
        Money realised,
        Money fees,
        Drawdown drawdown,
        int failures,
        BigDecimal costUsd) {}
