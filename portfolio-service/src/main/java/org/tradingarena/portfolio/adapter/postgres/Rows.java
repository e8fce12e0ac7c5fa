package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Sends many rows with one statement in one round trip; none at all when there are no rows. */
final class Rows {

    private Rows() {}

    /** Says how a row becomes parameters. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }

    static <T> void send(Connection connection, String sql, Collection<T> rows, Binding<T> binding)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binding.bind(new Parameters(statement), row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
