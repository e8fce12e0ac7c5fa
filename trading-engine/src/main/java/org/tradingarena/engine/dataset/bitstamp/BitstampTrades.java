package org.tradingarena.engine.dataset.bitstamp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.engine.market.Trade;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The file of trades that ta4j ships with its examples (MIT licence): one line per trade,
 * {@code seconds since 1970,price,amount}, oldest first, with a head line.
 */
final class BitstampTrades {

    static final String RESOURCE = "/bitstamp_trades_from_20131125_usd.csv";

    private BitstampTrades() {}

    /** Throws {@link IllegalStateException} when the file is not on the class path or a line is not a trade. */
    static List<Trade> read() {
        try (InputStream resource = BitstampTrades.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("data file " + RESOURCE + " is not on the class path");
            }
            try (Stream<String> lines =
                    new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII)).lines()) {
                return lines.skip(1).map(BitstampTrades::trade).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + RESOURCE, broken);
        }
    }

    private static Trade trade(String line) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalStateException("not a trade: '" + line + "' in " + RESOURCE);
        }
        return new Trade(
                Instant.ofEpochSecond(Long.parseLong(line, 0, first, 10)),
                new Price(new BigDecimal(line.substring(first + 1, second))),
                new Quantity(new BigDecimal(line.substring(second + 1))));
    }
}
