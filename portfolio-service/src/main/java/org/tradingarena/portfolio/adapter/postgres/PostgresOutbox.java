package org.tradingarena.portfolio.adapter.postgres;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tradingarena.portfolio.application.relay.Message;
import org.tradingarena.portfolio.application.relay.Outbox;
import org.tradingarena.portfolio.application.relay.Strand;

/**
 * Reads the outbox under an advisory lock per competition and strand, held to the end of a transaction on a connection of
 * its own, so that at any moment one relay tells a strand of a competition and several relays share the competitions.
 */
@Singleton
class PostgresOutbox implements Outbox {

    /** The lock is tried on the few rows that are due, never on the whole table. */
    private static final String STATE_OR_QUESTIONS_DUE = """
            WITH due AS MATERIALIZED (
                SELECT c.id FROM competition c JOIN relay_cursor k ON k.competition = c.id
                 WHERE k.published_state_version < c.state_version
                    OR (c.status IN ('RUNNING', 'PAUSED')
                        AND k.state_published_at < now() - make_interval(secs => ?::double precision / 1000))
                    OR c.id IN (SELECT r.competition FROM request r WHERE r.published_at IS NULL)
                 ORDER BY c.id LIMIT 64)
            SELECT id FROM due WHERE pg_try_advisory_xact_lock(hashtextextended('relay/state/' || id, 0))""";

    private static final String LEDGER_DUE = """
            WITH due AS MATERIALIZED (
                SELECT c.id FROM competition c JOIN relay_cursor k ON k.competition = c.id
                 WHERE k.published_sequence < c.sequence ORDER BY c.id LIMIT 64)
            SELECT id FROM due WHERE pg_try_advisory_xact_lock(hashtextextended('relay/ledger/' || id, 0))""";

    /** A cursor that is lost with the power is only told again. */
    private static final String CURSORS_NEED_NO_FLUSH = "SET LOCAL synchronous_commit = off";

    private static final String ASK_AGAIN = """
            UPDATE request r SET published_at = NULL
              FROM competition c
             WHERE c.id = r.competition AND c.status IN ('RUNNING', 'PAUSED') AND r.round > c.decided_round
               AND r.published_at + r.retry_after < now() AND (c.spec ->> 'lockstep')::boolean
               AND NOT EXISTS (SELECT 1 FROM decision d
                                WHERE d.competition = r.competition AND d.round = r.round AND d.seat = r.seat)""";

    private static final String UNTOLD = """
            SELECT coalesce(sum(c.sequence - k.published_sequence), 0)
              FROM competition c JOIN relay_cursor k ON k.competition = c.id""";

    private final DataSource database;
    private final Clock clock;

    PostgresOutbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int ship(Strand strand, Duration heartbeat, Consumer<List<Message>> shipper) {
        return Transaction.in(database, connection -> ship(connection, strand, heartbeat, shipper));
    }

    private int ship(Connection connection, Strand strand, Duration heartbeat, Consumer<List<Message>> shipper)
            throws SQLException {
        List<String> mine = due(connection, strand, heartbeat);
        if (mine.isEmpty()) {
            return 0;
        }
        Array ids = connection.createArrayOf("text", mine.toArray());
        List<Message> messages = new ArrayList<>();
        OutboxReading reading =
                switch (strand) {
                    case STATE_AND_QUESTIONS ->
                        OutboxReading.stateAndQuestions(connection, ids, heartbeat, clock.instant(), messages);
                    case LEDGER -> OutboxReading.ledger(connection, ids, messages);
                };
        if (!messages.isEmpty()) {
            shipper.accept(messages);
            reading.noteAsTold(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(CURSORS_NEED_NO_FLUSH);
            }
        }
        return messages.size();
    }

    private static List<String> due(Connection connection, Strand strand, Duration heartbeat) throws SQLException {
        boolean state = strand == Strand.STATE_AND_QUESTIONS;
        try (PreparedStatement statement = connection.prepareStatement(state ? STATE_OR_QUESTIONS_DUE : LEDGER_DUE)) {
            if (state) {
                new Parameters(statement).whole(heartbeat.toMillis());
            }
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    @Override
    public int askAgain() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ASK_AGAIN)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }

    @Override
    public long untold() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNTOLD);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException failure) {
            throw Outages.from(failure);
        }
    }
}
