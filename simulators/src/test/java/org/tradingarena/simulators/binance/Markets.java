package org.tradingarena.simulators.binance;

import java.util.List;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** Markets for tests. */
final class Markets {

    /** A moment at which the tests' markets are under way, ten seconds after a full hour. */
    static final String NOW = "2025-06-02T10:00:10Z";

    private Markets() {}

    static VenueTape walk() {
        return CandleTape.synthetic(List.of("BTCUSDT", "DOGEUSDT"), 7);
    }
}
