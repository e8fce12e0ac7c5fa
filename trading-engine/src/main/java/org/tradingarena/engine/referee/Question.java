package org.tradingarena.engine.referee;

import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.market.Boundary;

/**
 * What the seats of a round are asked on.
 *
 * @param round from 1
 * @param sealedAt close of the snapshot, market time
 * @param prices last close of every symbol in the snapshot
 */
public record Question(int round, Instant sealedAt, SnapshotRef snapshot, List<MarkPrice> prices) {
    public Question {
        prices = List.copyOf(prices);
    }

    /** The question that a boundary puts. */
    static Question at(Boundary boundary, long frame, FeedLocation location) {
        return new Question(
                boundary.round(),
                boundary.sealedAt(),
                new SnapshotRef(location.partition(), location.offset(), frame, boundary.snapshotSha256()),
                boundary.snapshot().symbols().stream()
                        .map(symbol -> new MarkPrice(symbol.symbol(), symbol.lastClose()))
                        .toList());
    }
}
