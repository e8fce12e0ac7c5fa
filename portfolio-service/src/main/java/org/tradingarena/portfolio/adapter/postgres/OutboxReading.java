package org.tradingarena.portfolio.adapter.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradingarena.portfolio.application.relay.Message;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;

/** What one pass of the relay read on a strand, and how to note it as told. The state comes before the questions. */
final class OutboxReading {

    private static final String STATE = """
            SELECT c.id, c.version, c.state_version, c.name, c.spec, c.speed, c.status, c.next_frame, c.decided_round,
                   c.left_out, c.created_at
              FROM competition c JOIN relay_cursor k ON k.competition = c.id
             WHERE c.id = ANY (?)
               AND (k.published_state_version < c.state_version
                    OR (c.status IN ('RUNNING', 'PAUSED')
                        AND k.state_published_at < now() - make_interval(secs => ?::double precision / 1000)))""";

    private static final String REQUESTS = """
            SELECT competition, round, seat, envelope, traceparent FROM request
             WHERE competition = ANY (?) AND published_at IS NULL ORDER BY competition, round, seat LIMIT 2000""";

    /**
     * For each competition a range of the primary key behind its cursor. As one join the planner takes the cursor for an
     * unknown share of the ledger, and may read or sort all of it.
     */
    private static final String LEDGER = """
            SELECT l.competition, l.sequence, l.type, l.schema_version, l.envelope, l.traceparent
              FROM relay_cursor k
             CROSS JOIN LATERAL (
                SELECT e.competition, e.sequence, e.type, e.schema_version, e.envelope, e.traceparent
                  FROM ledger_event e
                 WHERE e.competition = k.competition AND e.sequence > k.published_sequence
                 ORDER BY e.sequence LIMIT 2000) l
             WHERE k.competition = ANY (?) ORDER BY l.competition, l.sequence LIMIT 2000""";

    private static final String STATE_TOLD = """
            UPDATE relay_cursor SET published_state_version = ?, state_published_at = now() WHERE competition = ?""";

    private static final String REQUEST_TOLD = """
            UPDATE request SET published_at = now(), publications = publications + 1
             WHERE competition = ? AND round = ? AND seat = ?""";

    private static final String LEDGER_TOLD = "UPDATE relay_cursor SET published_sequence = ? WHERE competition = ?";

    private final Map<String, Long> states = new LinkedHashMap<>();
    private final Set<Asked> requests = new LinkedHashSet<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();

    private OutboxReading() {}

    /** One question. */
    private record Asked(String competition, int round, String seat) {}

    static OutboxReading stateAndQuestions(
            Connection connection, Array ids, Duration heartbeat, Instant now, List<Message> messages)
            throws SQLException {
        OutboxReading reading = new OutboxReading();
        reading.states(connection, ids, heartbeat, now, messages);
        reading.requests(connection, ids, messages);
        return reading;
    }

    static OutboxReading ledger(Connection connection, Array ids, List<Message> messages) throws SQLException {
        OutboxReading reading = new OutboxReading();
        reading.entries(connection, ids, messages);
        return reading;
    }

    private void states(Connection connection, Array ids, Duration heartbeat, Instant now, List<Message> messages)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setArray(1, ids);
            statement.setLong(2, heartbeat.toMillis());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    messages.add(state(row, now));
                    states.put(row.getString("id"), row.getLong("state_version"));
                }
            }
        }
    }

    private static Message state(ResultSet row, Instant now) throws SQLException {
        String id = row.getString("id");
        long version = row.getLong("version");
        long nextFrame = row.getLong("next_frame");
        CompetitionSpec spec = Json.read(row.getString("spec"), CompetitionSpec.class);
        BigDecimal speed = row.getBigDecimal("speed");
        CompetitionChanged changed = new CompetitionChanged(
                new CompetitionId(id),
                version,
                row.getString("name"),
                spec,
                new Pacing(speed),
                CompetitionStatus.valueOf(row.getString("status")),
                nextFrame,
                row.getInt("decided_round"),
                Arrays.asList(Json.read(row.getString("left_out"), LeftOutSeat[].class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        Instant time = spec.market().start().plus(spec.market().step().multipliedBy(nextFrame));
        Envelope envelope = Envelope.of(id + "/state/" + version, LedgerEnvelopes.SOURCE, id, time, now, null, changed);
        return new Message(
                ArenaTopic.COMPETITIONS,
                id,
                EventCodec.encode(envelope),
                envelope.type(),
                envelope.schemaVersion(),
                null);
    }

    private void requests(Connection connection, Array ids, List<Message> messages) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REQUESTS)) {
            statement.setArray(1, ids);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Asked asked = new Asked(row.getString(1), row.getInt(2), row.getString(3));
                    messages.add(new Message(
                            ArenaTopic.REQUESTS,
                            asked.competition() + ":" + asked.seat(),
                            bytes(row.getString(4)),
                            "decision.requested",
                            1,
                            row.getString(5)));
                    requests.add(asked);
                }
            }
        }
    }

    private void entries(Connection connection, Array ids, List<Message> messages) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEDGER)) {
            statement.setArray(1, ids);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String competition = row.getString(1);
                    messages.add(new Message(
                            ArenaTopic.LEDGER,
                            competition,
                            bytes(row.getString(5)),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(6)));
                    sequences.put(competition, row.getLong(2));
                }
            }
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Moves the cursors; the caller commits. */
    void noteAsTold(Connection connection) throws SQLException {
        Rows.send(connection, STATE_TOLD, states.entrySet(), (row, told) -> row.whole(told.getValue())
                .text(told.getKey()));
        Rows.send(connection, REQUEST_TOLD, requests, (row, asked) -> row.text(asked.competition())
                .whole(asked.round())
                .text(asked.seat()));
        Rows.send(connection, LEDGER_TOLD, sequences.entrySet(), (row, told) -> row.whole(told.getValue())
                .text(told.getKey()));
    }
}
