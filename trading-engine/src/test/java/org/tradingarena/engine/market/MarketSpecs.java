package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Specifications of competitions over a {@link RandomMarket}. */
final class MarketSpecs {

    private MarketSpecs() {}

    static CompetitionSpec spec(List<Symbol> symbols, Instant start, int rounds) {
        return spec(VenueKind.SPOT, null, symbols, start, rounds, RandomMarket.MINUTE);
    }

    /** Frames of a second, as of a live market. */
    static CompetitionSpec bySeconds(List<Symbol> symbols, Instant start, int rounds) {
        return spec(VenueKind.SPOT, null, symbols, start, rounds, Duration.ofSeconds(1));
    }

    static CompetitionSpec perpetuals(AssumedFunding funding, List<Symbol> symbols, Instant start, int rounds) {
        return spec(VenueKind.PERPETUAL, funding, symbols, start, rounds, RandomMarket.MINUTE);
    }

    private static CompetitionSpec spec(
            VenueKind venue,
            @Nullable AssumedFunding funding,
            List<Symbol> symbols,
            Instant start,
            int rounds,
            Duration step) {
        List<Instrument> instruments = symbols.stream()
                .map(symbol ->
                        Instrument.spot(symbol, new BigDecimal("0.01"), new BigDecimal("0.000001"), Money.of("1")))
                .toList();
        MarketSpec market = new MarketSpec(
                MarketSource.REPLAY,
                "random",
                "Random walk of a test",
                true,
                venue,
                funding,
                instruments,
                step,
                RandomMarket.ANCHOR,
                start,
                null);
        return new CompetitionSpec(
                "test",
                market,
                Duration.ofMinutes(3),
                rounds,
                true,
                Duration.ofMinutes(2),
                20,
                List.of(Timeframe.values()),
                CostModel.spot(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO, 5),
                RiskLimits.simple(BigDecimal.ZERO, BigDecimal.ONE),
                Money.of("100"),
                List.of(),
                7);
    }
}
