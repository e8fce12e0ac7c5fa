package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.types.CompetitionId;

/** What the symbols were worth at the boundaries. */
final class BoundaryPriceTable {

    private static final String PRICE =
            "INSERT INTO boundary_price (competition, frame, symbol, time, price) VALUES (?, ?, ?, ?, ?)";

    private BoundaryPriceTable() {}

    static void write(Connection connection, CompetitionId competition, List<Journal.BoundaryPrice> prices)
            throws SQLException {
        Rows.send(connection, PRICE, prices, (row, price) -> row.text(competition)
                .whole(price.frame())
                .text(price.symbol())
                .time(price.time())
                .price(price.price()));
    }
}
