package org.tradingarena.schema.event.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.types.CompetitionId;

/**
 * One step of a competition's market: the closed bar of every symbol. Frames are the only clock of the books.
 *
 * @param frame {@code (openTime − start) / step}, computed and never counted, from 0; a re-emission after a takeover
 *     carries the same number, and the first occurrence in the partition wins
 * @param closeTime open time plus the step of the competition
 * @param bars one per instrument, in the order of the specification
 * @param boundary present when a decision is due at the close of this frame
 */
public record MarketFrame(
        CompetitionId competitionId,
        long frame,
        Instant openTime,
        Instant closeTime,
        List<Bar> bars,
        @Nullable Boundary boundary)
        implements ArenaEvent {

    public MarketFrame {
        bars = List.copyOf(bars);
    }
}
