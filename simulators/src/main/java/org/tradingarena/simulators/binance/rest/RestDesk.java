package org.tradingarena.simulators.binance.rest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.binance.archive.Archives;
import org.tradingarena.simulators.binance.clock.VenueClock;
import org.tradingarena.simulators.binance.fault.FaultBoard;
import org.tradingarena.simulators.binance.fault.Subject;
import org.tradingarena.simulators.binance.limit.VenueLimits;
import org.tradingarena.simulators.binance.limit.WeightMeter;
import org.tradingarena.simulators.binance.limit.WeightMeter.Outcome;
import org.tradingarena.simulators.binance.limit.WeightMeter.Verdict;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual;

/** Answers requests of REST: weight, faults, parameters, answer, in this order. Thread-safe. */
public final class RestDesk {

    private static final String ARCHIVES = "/data/";

    private final RestFaults faults;
    private final ArchiveAnswers archives;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final WeightMeter spotWeight;
    private final WeightMeter futuresWeight;

    /** A desk over both markets and their archives. */
    public RestDesk(
            Map<MarketKind, Market> markets,
            Perpetual perpetual,
            Archives archives,
            VenueClock clock,
            FaultBoard board,
            VenueLimits limits) {
        this.faults = new RestFaults(clock, board);
        this.archives = new ArchiveAnswers(archives, board);
        this.spotWeight = meter(limits.spotWeight(), limits);
        this.futuresWeight = meter(limits.futuresWeight(), limits);
        markets.forEach((kind, market) ->
                endpoints.putAll(MarketDesk.of(market, perpetual, limits, now -> now + board.clockShift(kind, now))
                        .endpoints()));
    }

    private static WeightMeter meter(int limit, VenueLimits limits) {
        return new WeightMeter(limit, limits.patience(), limits.ban(), System::nanoTime);
    }

    /** The weight of all requests so far, by the word of the market. */
    public Map<String, Long> weight() {
        return Map.of(MarketKind.SPOT.word(), spotWeight.total(), MarketKind.FUTURES.word(), futuresWeight.total());
    }

    /**
     * The answer to a GET.
     *
     * @param range what the header {@code Range} says; empty for nothing
     */
    public Reply answer(String path, Map<String, String> parameters, String range) {
        if (path.startsWith(ARCHIVES)) {
            return faults.around(Subject.request(null, "", path), now -> archives.answer(path, range, now));
        }
        if (path.startsWith("/api/")) {
            return counted(MarketKind.SPOT, spotWeight, path, new Query(parameters));
        }
        if (path.startsWith("/fapi/")) {
            return counted(MarketKind.FUTURES, futuresWeight, path, new Query(parameters));
        }
        return Reply.page(404, "The simulated venue serves GET below /api/v3, /fapi/v1 and /data");
    }

    private Reply counted(MarketKind kind, WeightMeter meter, String path, Query query) {
        Endpoint endpoint = endpoints.get(path);
        Verdict verdict = meter.count(endpoint == null ? 1 : endpoint.weight().applyAsInt(query));
        Reply reply = verdict.outcome() == Outcome.ALLOWED
                ? faults.around(
                        Subject.request(kind, query.text("symbol"), path), now -> answered(endpoint, query, now))
                : faults.tooMany(verdict.outcome() == Outcome.BANNED, verdict.pause());
        String used = Long.toString(verdict.used());
        return reply.header("X-MBX-USED-WEIGHT", used).header("X-MBX-USED-WEIGHT-1M", used);
    }

    private static Reply answered(@Nullable Endpoint endpoint, Query query, long now) {
        try {
            if (endpoint == null) {
                throw ApiError.notFound();
            }
            return endpoint.answers().answer(query, now);
        } catch (ApiError refused) {
            return refused.reply();
        }
    }
}
