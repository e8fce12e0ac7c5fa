package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.schema.types.CompetitionId;

/** Keys of requests, each written by the transaction that does what the request asks. */
final class RequestKeyTable {

    private static final String NOTE = """
            INSERT INTO idempotency_key (key, fingerprint, competition, created_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String FIND = "SELECT fingerprint, competition FROM idempotency_key WHERE key = ?";

    private RequestKeyTable() {}

    /** Takes the key; false when the same request took it before. Waits for one that is taking it now. */
    static boolean claim(Connection connection, CompetitionId id, Instant now, RequestKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            new Parameters(statement)
                    .text(key.key())
                    .text(key.fingerprint())
                    .text(id)
                    .time(now);
            if (statement.executeUpdate() == 1) {
                return true;
            }
        }
        find(connection, key);
        return false;
    }

    /** The competition an earlier request with that key led to; refuses a key of another request. */
    static @Nullable CompetitionId find(Connection connection, RequestKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            new Parameters(statement).text(key.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString(1).equals(key.fingerprint())) {
                    throw new RequestRefused(
                            Kind.CONFLICT,
                            "IDEMPOTENCY_KEY_REUSED",
                            "Idempotency-Key",
                            "the key was used for another request",
                            List.of());
                }
                return new CompetitionId(row.getString(2));
            }
        }
    }
}
