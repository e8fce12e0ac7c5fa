package org.tradingarena.schema.event.competition;

import org.tradingarena.schema.types.SeatId;

/**
 * A seat of the template that does not play.
 *
 * @param reason in words, such as the name of the missing key
 */
public record LeftOutSeat(SeatId seatId, String name, String reason) {}
