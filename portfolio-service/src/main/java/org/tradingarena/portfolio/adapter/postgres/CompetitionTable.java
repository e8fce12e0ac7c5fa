package org.tradingarena.portfolio.adapter.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FeedLocation;
import org.tradingarena.engine.referee.FoldState;
import org.tradingarena.portfolio.application.referee.UnknownCompetition;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Statements on the row that is the lock and the state of a competition. */
final class CompetitionTable {

    private static final String LOCK =
            "SELECT version, last_frame, start_at, speed FROM competition WHERE id = ? FOR UPDATE";

    private static final String LOAD = """
        SELECT spec, version, state_version, status, last_frame, decided_round, sequence,
               feed_partition, feed_offset, fold
          FROM competition WHERE id = ?\
        """;

    private static final String SAVE = """
        UPDATE competition
           SET version = ?, state_version = ?, status = ?, last_frame = ?, decided_round = ?, sequence = ?,
               feed_partition = ?, feed_offset = ?, fold = ?, root_hash = coalesce(root_hash, ?),
               ended_reason = coalesce(ended_reason, ?),
               started_at = coalesce(started_at, ?), ended_at = coalesce(ended_at, ?)
         WHERE id = ? AND last_frame = ? AND version = ?\
        """;

    private CompetitionTable() {}

    /** Waits for the row and reads what tells whether a cached fold is still worth something. */
    static Head lock(Connection connection, CompetitionId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            new Parameters(statement).text(id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownCompetition(id);
                }
                OffsetDateTime startAt = row.getObject(3, OffsetDateTime.class);
                return new Head(
                        row.getLong(1),
                        row.getLong(2),
                        startAt == null ? null : startAt.toInstant(),
                        row.getBigDecimal(4));
            }
        }
    }

    /** Reads everything; the row is locked. */
    static CompetitionRow load(Connection connection, CompetitionId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            new Parameters(statement).text(id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownCompetition(id);
                }
                CompetitionSpec spec = Json.read(row.getString("spec"), CompetitionSpec.class);
                FoldState state = Json.read(row.getString("fold"), FoldState.class);
                return new CompetitionRow(
                        spec,
                        row.getLong("version"),
                        row.getLong("state_version"),
                        CompetitionStatus.valueOf(row.getString("status")),
                        row.getLong("last_frame"),
                        row.getInt("decided_round"),
                        row.getLong("sequence"),
                        feed(row),
                        CompetitionFold.restore(id, spec, state));
            }
        }
    }

    private static @Nullable FeedLocation feed(ResultSet row) throws SQLException {
        long offset = row.getLong("feed_offset");
        return row.wasNull() ? null : new FeedLocation(row.getInt("feed_partition"), offset);
    }

    /** Keeps the row after a transaction; throws when it is not the one the work began with. */
    static void save(
            Connection connection, CompetitionId id, CompetitionRow before, CompetitionRow after, Milestones seen)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            FeedLocation feed = after.feed();
            new Parameters(statement)
                    .whole(after.version())
                    .whole(after.stateVersion())
                    .text(after.status())
                    .whole(after.lastFrame())
                    .whole(after.decidedRound())
                    .whole(after.sequence())
                    .wholeOrNull(feed == null ? null : feed.partition())
                    .wholeOrNull(feed == null ? null : feed.offset())
                    .json(after.fold().state())
                    .text(seen.rootHash())
                    .text(seen.reason())
                    .time(seen.startedAt())
                    .time(seen.endedAt())
                    .text(id)
                    .whole(before.lastFrame())
                    .whole(before.version());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the row of " + id + " moved under its lock");
            }
        }
    }

    /**
     * What the lock shows.
     *
     * @param startAt wall-clock time at which it starts by itself; null when it waits for a command
     * @param speed of a replay as a multiple of real time; null as fast as it can
     */
    record Head(
            long version,
            long lastFrame,
            @Nullable Instant startAt,
            @Nullable BigDecimal speed) {
        boolean matches(CompetitionRow cached) {
            return cached.version() == version && cached.lastFrame() == lastFrame;
        }
    }
}
