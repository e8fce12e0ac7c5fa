package org.tradingarena.portfolio.adapter.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/** Sets the parameters of a statement one after the other, so that no index is ever written by hand. */
final class Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(@Nullable Object value) throws SQLException {
        statement.setString(next++, value == null ? null : value.toString());
        return this;
    }

    /** The canonical JSON of a record. */
    Parameters json(Object value) throws SQLException {
        return jsonBytes(Canonical.bytes(value));
    }

    Parameters jsonBytes(byte[] json) throws SQLException {
        statement.setObject(next++, new String(json, StandardCharsets.UTF_8), Types.OTHER);
        return this;
    }

    Parameters whole(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters wholeOrNull(@Nullable Number value) throws SQLException {
        if (value == null) {
            statement.setNull(next++, Types.BIGINT);
        } else {
            statement.setLong(next++, value.longValue());
        }
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Parameters number(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(next++, value);
        return this;
    }

    Parameters money(@Nullable Money value) throws SQLException {
        return number(value == null ? null : value.value());
    }

    Parameters price(Price value) throws SQLException {
        return number(value.value());
    }

    Parameters quantity(@Nullable Quantity value) throws SQLException {
        return number(value == null ? null : value.value());
    }

    Parameters time(@Nullable Instant value) throws SQLException {
        statement.setObject(
                next++, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }
}
