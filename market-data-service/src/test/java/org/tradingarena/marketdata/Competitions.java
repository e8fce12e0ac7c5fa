package org.tradingarena.marketdata;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Competitions over the data sets of the built-in configuration, and their states. */
public final class Competitions {

    public static final Symbol BTC_USD = new Symbol("BTC/USD");

    private static final Duration WARM_UP = Duration.ofHours(30);

    private Competitions() {}

    /** A replay of the recorded week in rounds of three minutes, in lockstep. */
    public static CompetitionSpec replay(int rounds) {
        return spec(ArenaConfig.defaults().dataset("bitstamp-2013").market(List.of(BTC_USD), WARM_UP), rounds);
    }

    /** The same over made-up markets. */
    public static CompetitionSpec synthetic(int rounds, Symbol... symbols) {
        return spec(ArenaConfig.defaults().dataset("synthetic").market(List.of(symbols), WARM_UP), rounds);
    }

    /** Over a market given in full. */
    public static CompetitionSpec spec(MarketSpec market, int rounds) {
        return spec(market, Duration.ofMinutes(3), rounds, true);
    }

    /** A live spot market in rounds of five seconds. */
    public static CompetitionSpec live(Instant anchor, Instant start, int rounds, Symbol... symbols) {
        MarketSpec market = new MarketSpec(
                MarketSource.LIVE,
                "binance-spot",
                "Binance spot, live",
                false,
                VenueKind.SPOT,
                null,
                Stream.of(symbols)
                        .map(symbol -> Instrument.spot(
                                symbol, new BigDecimal("0.01"), new BigDecimal("0.00001"), Money.of("5")))
                        .toList(),
                Duration.ofSeconds(1),
                anchor,
                start,
                null);
        return spec(market, Duration.ofSeconds(5), rounds, false);
    }

    /** The same rules on another market. */
    public static CompetitionSpec withMarket(CompetitionSpec spec, MarketSpec market) {
        return spec(market, spec.decisionInterval(), spec.rounds(), spec.lockstep());
    }

    /** The same competition with boundaries at another distance. */
    public static CompetitionSpec withInterval(CompetitionSpec spec, Duration interval) {
        return spec(spec.market(), interval, spec.rounds(), true);
    }

    /** The same market under another data set name. */
    public static MarketSpec withDataset(MarketSpec market, String dataset) {
        return new MarketSpec(
                market.source(),
                dataset,
                market.label(),
                market.simulated(),
                market.venue(),
                market.funding(),
                market.instruments(),
                market.step(),
                market.anchor(),
                market.start(),
                market.end());
    }

    /** A running competition whose books wait for the first frame. */
    public static CompetitionChanged running(String id, CompetitionSpec spec) {
        return new CompetitionChanged(
                new CompetitionId(id),
                1,
                id,
                spec,
                new Pacing(null),
                CompetitionStatus.RUNNING,
                0,
                0,
                List.of(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The next version, after the decisions of a round. */
    public static CompetitionChanged decided(CompetitionChanged before, int round, long nextFrame) {
        return next(before, before.status(), nextFrame, round, before.pacing().speed());
    }

    /** The next version, in another status. */
    public static CompetitionChanged in(CompetitionChanged before, CompetitionStatus status) {
        return next(
                before,
                status,
                before.nextFrame(),
                before.decidedRound(),
                before.pacing().speed());
    }

    /** The next version, at another speed. */
    public static CompetitionChanged at(CompetitionChanged before, @Nullable BigDecimal speed) {
        return next(before, before.status(), before.nextFrame(), before.decidedRound(), speed);
    }

    private static CompetitionSpec spec(MarketSpec market, Duration interval, int rounds, boolean lockstep) {
        return new CompetitionSpec(
                "test",
                market,
                interval,
                rounds,
                lockstep,
                Duration.ofMinutes(2),
                20,
                List.of(Timeframe.values()),
                CostModel.spot(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO, 5),
                RiskLimits.simple(BigDecimal.ZERO, BigDecimal.ONE),
                Money.of("100"),
                List.of(),
                7);
    }

    private static CompetitionChanged next(
            CompetitionChanged before,
            CompetitionStatus status,
            long nextFrame,
            int decidedRound,
            @Nullable BigDecimal speed) {
        return new CompetitionChanged(
                before.competitionId(),
                before.version() + 1,
                before.name(),
                before.spec(),
                new Pacing(speed),
                status,
                nextFrame,
                decidedRound,
                before.leftOut(),
                before.createdAt());
    }
}
