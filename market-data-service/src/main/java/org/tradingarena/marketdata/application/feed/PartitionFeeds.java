package org.tradingarena.marketdata.application.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/**
 * The competitions of one owned partition and their sessions. Sessions open only after the partition is read up to where
 * it ended when it was assigned: what is older than that may long be over. Not thread-safe.
 */
final class PartitionFeeds {

    private final long endOffset;
    private final Function<CompetitionChanged, FeedSession> opener;
    private final Map<CompetitionId, CompetitionChanged> latest = new HashMap<>();
    private final Map<CompetitionId, FeedSession> sessions = new HashMap<>();
    private boolean caughtUp;

    PartitionFeeds(long endOffset, Function<CompetitionChanged, FeedSession> opener) {
        this.endOffset = endOffset;
        this.opener = opener;
        this.caughtUp = endOffset == 0;
    }

    void read(long offset, CompetitionChanged change) {
        CompetitionChanged known = latest.get(change.competitionId());
        if (known == null || change.version() > known.version()) {
            latest.put(change.competitionId(), change);
            if (caughtUp) {
                apply(change);
            }
        }
        passed(offset);
    }

    /** Notes that the record at the offset was seen, readable or not. */
    void passed(long offset) {
        if (!caughtUp && offset + 1 >= endOffset) {
            caughtUp = true;
            latest.values().forEach(this::apply);
        }
    }

    void close() {
        sessions.values().forEach(FeedSession::close);
        sessions.clear();
    }

    List<SessionView> views() {
        return sessions.values().stream().map(FeedSession::view).toList();
    }

    int size() {
        return sessions.size();
    }

    private void apply(CompetitionChanged change) {
        FeedSession session = sessions.get(change.competitionId());
        if (session != null) {
            session.update(change);
            if (over(change.status())) {
                sessions.remove(change.competitionId());
            }
        } else if (change.status() == CompetitionStatus.RUNNING || change.status() == CompetitionStatus.PAUSED) {
            FeedSession opened = opener.apply(change);
            sessions.put(change.competitionId(), opened);
            opened.start();
        }
    }

    private static boolean over(CompetitionStatus status) {
        return status == CompetitionStatus.STOPPED || status == CompetitionStatus.FINISHED;
    }
}
