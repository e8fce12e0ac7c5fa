package org.tradingarena.simulators.binance;

import java.util.List;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.VenueFaultRule;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.tape.VenueTape;

/**
 * How one simulated venue behaves.
 *
 * @param tape what happened on the market, at venue time
 * @param clock venue time
 * @param seed decides delays and what is made up about perpetuals
 * @param limits what a client is allowed
 * @param faults rules that hold from the start
 * @param microseconds whether archives of spot tell times in microseconds
 * @param restPort TCP port of REST and archives on the loopback interface; 0 for any free one
 * @param streamPort TCP port of WebSockets and of the control; 0 for any free one
 */
record VenueSettings(
        VenueTape tape,
        VenueClock clock,
        long seed,
        VenueLimits limits,
        List<VenueFaultRule> faults,
        boolean microseconds,
        int restPort,
        int streamPort) {}
