package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.RoundDecided;
import org.tradingarena.schema.event.ledger.RoundOpened;

/** The life of rounds: opened, decided, closed with its standings and its link of the hash chain. */
final class RoundTable {

    private static final String OPENED = """
            INSERT INTO round (competition, round, sealed_at, opened_frame, snapshot_partition, snapshot_offset,
                               snapshot_sha256, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String DECIDED = """
            UPDATE round SET decided_frame = ?, answered = ?, missed = ?, decided_at = ?
             WHERE competition = ? AND round = ?""";

    private static final String CLOSED =
            "UPDATE round SET closed_frame = ?, standings = ?, hash = ? WHERE competition = ? AND round = ?";

    private RoundTable() {}

    static void opened(Connection connection, List<RoundOpened> events, Instant now) throws SQLException {
        Rows.send(connection, OPENED, events, (row, e) -> row.text(e.competitionId())
                .whole(e.round())
                .time(e.sealedAt())
                .whole(e.frame())
                .whole(e.snapshot().partition())
                .whole(e.snapshot().offset())
                .text(e.snapshot().sha256())
                .time(now));
    }

    static void decided(Connection connection, List<RoundDecided> events, Instant now) throws SQLException {
        Rows.send(connection, DECIDED, events, (row, e) -> row.whole(e.frame())
                .whole(e.answered())
                .whole(e.missed())
                .time(now)
                .text(e.competitionId())
                .whole(e.round()));
    }

    static void closed(Connection connection, List<RoundClosed> events) throws SQLException {
        Rows.send(connection, CLOSED, events, (row, e) -> row.whole(e.frame())
                .json(e.standings())
                .text(e.hash())
                .text(e.competitionId())
                .whole(e.round()));
    }
}
