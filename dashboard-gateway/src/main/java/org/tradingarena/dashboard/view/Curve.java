package org.tradingarena.dashboard.view;

import java.util.List;
import org.tradingarena.schema.types.SeatId;

/** The equity of a seat over market time, thinned out to a bounded number of points. */
public record Curve(SeatId seatId, List<CurvePoint> points) {

    public Curve {
        points = List.copyOf(points);
    }
}
