package org.tradingarena.portfolio;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.creation.Draft;
import org.tradingarena.portfolio.application.creation.NewCompetition;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VolumeShare;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Competitions that no template of the default configuration makes. */
final class Drafts {

    private Drafts() {}

    /** One perpetual and three rounds, in which a fall of 1 % of the equity halts a seat for good. */
    static Draft perpetual() {
        Draft made = made("nof1", null);
        CompetitionSpec spec = made.spec();
        RiskLimits risk = spec.risk();
        return with(
                made,
                spec.lockstep(),
                new RiskLimits(
                        risk.mode(),
                        risk.minimumConfidence(),
                        risk.maxPositionFraction(),
                        risk.maxLeverage(),
                        risk.maxPositions(),
                        risk.maxExposure(),
                        risk.maxRiskPerTrade(),
                        Duration.ZERO,
                        null,
                        new BigDecimal("0.01")),
                spec.costs());
    }

    /** Three rounds of a spot market in which an order takes at most a tenth of the volume of a bar. */
    static Draft thin() {
        Draft made = made("classic", null);
        CostModel costs = made.spec().costs();
        return with(
                made,
                true,
                made.spec().risk(),
                new CostModel(
                        costs.feeRate(),
                        costs.makerFeeRate(),
                        costs.slippageRate(),
                        new VolumeShare(BigDecimal.ZERO, new BigDecimal("0.1")),
                        costs.halfSpreadBps(),
                        costs.liquidationFeeRate(),
                        costs.chargedLatency(),
                        costs.staleAfterFrames()));
    }

    /** Three rounds of a market that does not wait for the seats, at 60 times real time. */
    static Draft live() {
        Draft made = made("classic", null);
        Draft changed = with(made, false, made.spec().risk(), made.spec().costs());
        return new Draft(
                changed.name(),
                changed.spec(),
                new Pacing(new BigDecimal("60")),
                changed.leftOut(),
                changed.notes(),
                changed.startAt());
    }

    /** The same at the market of the moment. */
    static Draft onLiveMarket() {
        Draft made = live();
        CompetitionSpec spec = made.spec();
        MarketSpec market = spec.market();
        CompetitionSpec changed = new CompetitionSpec(
                spec.template(),
                new MarketSpec(
                        MarketSource.LIVE,
                        market.dataset(),
                        market.label(),
                        market.simulated(),
                        market.venue(),
                        market.funding(),
                        market.instruments(),
                        market.step(),
                        market.anchor(),
                        market.start(),
                        null),
                spec.decisionInterval(),
                spec.rounds(),
                spec.lockstep(),
                spec.decisionWindow(),
                spec.seriesLength(),
                spec.timeframes(),
                spec.costs(),
                spec.risk(),
                spec.initialCash(),
                spec.seats(),
                spec.seed());
        return new Draft(made.name(), changed, new Pacing(null), made.leftOut(), made.notes(), made.startAt());
    }

    /** Three rounds that begin at a time. */
    static Draft scheduled(@Nullable Instant startAt) {
        return made("classic", startAt);
    }

    private static Draft made(String template, @Nullable Instant startAt) {
        return Draft.of(
                new NewCompetition(
                        null,
                        template,
                        null,
                        new Symbol("BTC/USD"),
                        3,
                        null,
                        false,
                        7L,
                        null,
                        false,
                        false,
                        true,
                        startAt,
                        List.of(new SeatId(Match.HOLDER), new SeatId(Match.RIVAL)),
                        null,
                        null),
                ArenaConfig.defaults(),
                Map::of,
                (dataset, symbols) -> {
                    throw new IllegalStateException("nobody should ask the venue");
                },
                Instant.EPOCH);
    }

    private static Draft with(Draft made, boolean lockstep, RiskLimits risk, CostModel costs) {
        CompetitionSpec spec = made.spec();
        CompetitionSpec changed = new CompetitionSpec(
                spec.template(),
                spec.market(),
                spec.decisionInterval(),
                spec.rounds(),
                lockstep,
                spec.decisionWindow(),
                spec.seriesLength(),
                spec.timeframes(),
                spec.indicators(),
                costs,
                risk,
                spec.initialCash(),
                spec.seats(),
                spec.seed());
        return new Draft(made.name(), changed, made.pacing(), made.leftOut(), made.notes(), made.startAt());
    }
}
