package org.tradingarena.marketdata.application.chart;

import static org.tradingarena.marketdata.application.chart.CandleAnswer.Refusal.COMPETITION_UNKNOWN;
import static org.tradingarena.marketdata.application.chart.CandleAnswer.Refusal.LIMIT_OUT_OF_RANGE;
import static org.tradingarena.marketdata.application.chart.CandleAnswer.Refusal.MARKET_UNAVAILABLE;
import static org.tradingarena.marketdata.application.chart.CandleAnswer.Refusal.SYMBOL_UNKNOWN;
import static org.tradingarena.marketdata.application.chart.CandleAnswer.Refusal.TIMEFRAME_UNSUPPORTED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Answers questions for the candles of a competition. A replay knows its whole market beforehand; a chart shows of it what the
 * books have seen, and nothing later. Safe for use by many threads.
 */
public final class CompetitionCandles {

    private final KnownCompetitions competitions;
    private final CandleCache candles;

    public CompetitionCandles(KnownCompetitions competitions, ClosedCandles source) {
        this.competitions = competitions;
        this.candles = new CandleCache(source);
    }

    /** The candles, or why there are none. */
    public CandleAnswer answer(CandleQuery query) {
        return competitions
                .find(query.competitionId())
                .map(known -> answer(query, known))
                .orElseGet(() -> new CandleAnswer.Refused(
                        COMPETITION_UNKNOWN, "no competition '" + query.competitionId() + "' is known here"));
    }

    private CandleAnswer answer(CandleQuery query, CompetitionChanged known) {
        MarketSpec market = known.spec().market();
        List<Symbol> symbols = market.symbols();
        Symbol symbol = query.symbol() == null ? symbols.getFirst() : query.symbol();
        if (!symbols.contains(symbol)) {
            return new CandleAnswer.Refused(SYMBOL_UNKNOWN, symbol + " is not traded here; allowed: " + symbols);
        }
        if (!fits(query.timeframe(), market)) {
            return new CandleAnswer.Refused(
                    TIMEFRAME_UNSUPPORTED,
                    query.timeframe() + " is not a whole number of steps of " + market.step() + "; allowed: "
                            + Arrays.stream(Timeframe.values())
                                    .filter(timeframe -> fits(timeframe, market))
                                    .toList());
        }
        if (query.limit() < 1 || query.limit() > CandleQuery.MOST) {
            return new CandleAnswer.Refused(
                    LIMIT_OUT_OF_RANGE, "limit: " + query.limit() + "; allowed: 1.." + CandleQuery.MOST);
        }
        try {
            return new CandleAnswer.Found(page(query, symbol, known));
        } catch (MarketUnavailable unavailable) {
            return new CandleAnswer.Refused(MARKET_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
        }
    }

    private CandlePage page(CandleQuery query, Symbol symbol, CompetitionChanged known) throws MarketUnavailable {
        CompetitionSpec spec = known.spec();
        Timeframe timeframe = query.timeframe();
        Instant marketTime = FrameGrid.of(spec).openTime(known.nextFrame());
        Instant wanted = query.before() == null || query.before().isAfter(marketTime) ? marketTime : query.before();
        Instant to = timeframe.openTimeOf(wanted);
        Instant first = CandleCache.firstWhole(spec.market().anchor(), timeframe);
        Instant reach = to.minus(timeframe.duration().multipliedBy(query.limit()));
        Instant from = reach.isBefore(first) ? first : reach;
        List<Candle> found = from.isBefore(to) ? candles.between(spec, symbol, timeframe, from, to) : List.of();
        return new CandlePage(symbol, timeframe, found, marketTime, from.isAfter(first) ? from : null);
    }

    private static boolean fits(Timeframe timeframe, MarketSpec market) {
        return timeframe.duration().toMillis() % market.step().toMillis() == 0;
    }
}
