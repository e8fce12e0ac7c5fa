package org.tradingarena.dashboard.view;

import org.tradingarena.schema.types.SeatId;

/** A new point at the end of a seat's curve. */
public record SeatPoint(SeatId seatId, CurvePoint point) {}
