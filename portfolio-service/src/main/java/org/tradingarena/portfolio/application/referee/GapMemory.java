package org.tradingarena.portfolio.application.referee;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Remembers for which frame the feed was read again, so that a second look at the same gap is proof that the log lacks
 * the frame. Forgotten when partitions change hands: the next owner looks for itself.
 */
public final class GapMemory {

    private final Map<CompetitionId, Long> searched = new ConcurrentHashMap<>();

    /** Whether the log was already read again from the place after that frame. */
    public boolean searchedAfter(CompetitionId competition, long lastFrame) {
        Long known = searched.get(competition);
        return known != null && known == lastFrame;
    }

    /** Notes that reading starts again after that frame. */
    public void remember(CompetitionId competition, long lastFrame) {
        searched.put(competition, lastFrame);
    }

    /** The frame was found, or the competition is over. */
    public void forget(CompetitionId competition) {
        searched.remove(competition);
    }

    /** Partitions changed hands. */
    public void clear() {
        searched.clear();
    }
}
