package org.tradingarena.cli.command;

import java.net.URI;
import java.util.Map;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.archive.MarketFetch;
import org.tradingarena.history.binance.rest.RestSettings;

/**
 * Where Binance is asked.
 *
 * @param spot REST of spot
 * @param futures REST of perpetuals
 * @param archive of both
 */
record VenueHosts(URI spot, URI futures, URI archive) {
    /** The environment variables that name other hosts than the public ones. */
    static final String SPOT_VARIABLE = "ARENA_BINANCE_SPOT_URL";

    static final String FUTURES_VARIABLE = "ARENA_BINANCE_FUTURES_URL";
    static final String ARCHIVE_VARIABLE = "ARENA_BINANCE_ARCHIVE_URL";

    /** Those of the environment, else the public ones. */
    static VenueHosts of(Map<String, String> environment) {
        return new VenueHosts(
                address(environment, SPOT_VARIABLE, RestSettings.SPOT),
                address(environment, FUTURES_VARIABLE, RestSettings.FUTURES),
                address(environment, ARCHIVE_VARIABLE, MarketFetch.ARCHIVE));
    }

    RestSettings settings(BinanceMarket market) {
        return RestSettings.at(market, market == BinanceMarket.SPOT ? spot : futures);
    }

    private static URI address(Map<String, String> environment, String variable, URI usual) {
        String named = environment.getOrDefault(variable, "");
        if (named.isBlank()) {
            return usual;
        }
        try {
            return RestSettings.at(BinanceMarket.SPOT, URI.create(named.strip()))
                    .base();
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(variable + ": " + wrong.getMessage(), wrong);
        }
    }
}
