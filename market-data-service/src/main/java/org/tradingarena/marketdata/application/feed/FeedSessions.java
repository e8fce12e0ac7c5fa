package org.tradingarena.marketdata.application.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.tradingarena.schema.event.competition.CompetitionChanged;

/**
 * All feed sessions of this replica, by the partition through which it owns them. A partition that is taken away closes
 * its sessions at once; whoever gets it reads it from the beginning and opens them anew at {@code nextFrame}. What both
 * write in between is the same. Safe for use by many threads.
 */
public final class FeedSessions {

    private static final Logger LOG = Logger.getLogger(FeedSessions.class);

    private final FrameSupplies supplies;
    private final FrameLog log;
    private final FeedMetrics metrics;
    private final Map<Integer, PartitionFeeds> partitions = new HashMap<>();

    /** Sessions that get their markets from the supplies and write them to the log. */
    public FeedSessions(FrameSupplies supplies, FrameLog log, FeedMetrics metrics) {
        this.supplies = supplies;
        this.log = log;
        this.metrics = metrics;
        metrics.watchSessions(this, FeedSessions::count);
    }

    /**
     * Takes partitions over.
     *
     * @param endOffsets for each, the offset that its next record will get; 0 for an empty one
     */
    public synchronized void assigned(Map<Integer, Long> endOffsets) {
        endOffsets.forEach((partition, end) -> {
            PartitionFeeds before = partitions.put(
                    partition,
                    new PartitionFeeds(end, change -> new FeedSession(partition, change, supplies, log, metrics)));
            if (before != null) {
                before.close();
            }
        });
        LOG.infof("owns partitions %s of the competitions", partitions.keySet());
    }

    /** Gives partitions up. */
    public synchronized void revoked(Collection<Integer> revoked) {
        revoked.forEach(partition -> {
            PartitionFeeds feeds = partitions.remove(partition);
            if (feeds != null) {
                feeds.close();
            }
        });
        LOG.infof("gave up partitions %s of the competitions", revoked);
    }

    /** Takes the state of a competition from the topic; ignored when the partition is not owned any more. */
    public synchronized void read(int partition, long offset, CompetitionChanged change) {
        PartitionFeeds feeds = partitions.get(partition);
        if (feeds != null) {
            feeds.read(offset, change);
        }
    }

    /** Notes a record that could not be read. */
    public synchronized void passed(int partition, long offset) {
        PartitionFeeds feeds = partitions.get(partition);
        if (feeds != null) {
            feeds.passed(offset);
        }
    }

    /** Closes everything, at shutdown. */
    public synchronized void close() {
        revoked(List.copyOf(partitions.keySet()));
    }

    /** How every session stands, by competition. */
    public synchronized List<SessionView> views() {
        return partitions.values().stream()
                .flatMap(feeds -> feeds.views().stream())
                .sorted(Comparator.comparing(view -> view.competitionId().value()))
                .toList();
    }

    private synchronized int count() {
        return partitions.values().stream().mapToInt(PartitionFeeds::size).sum();
    }
}
