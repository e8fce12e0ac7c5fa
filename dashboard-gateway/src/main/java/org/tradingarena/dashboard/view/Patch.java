package org.tradingarena.dashboard.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/**
 * What one ledger event changed in the view; a part that did not change is absent. A page that puts patches in their place
 * shows the same as one that asked for the whole view.
 *
 * @param seats rows that changed, whole
 * @param points new ends of curves
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Patch(
        @Nullable CompetitionStatus status,
        @Nullable MarketClock clock,
        List<SeatRow> seats,
        List<SeatPoint> points,
        @Nullable LogLine line,
        @Nullable RoundHash hash,
        List<Banner> banners) {

    public Patch {
        seats = List.copyOf(seats);
        points = List.copyOf(points);
        banners = List.copyOf(banners);
    }
}
