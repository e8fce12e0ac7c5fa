package org.tradingarena.portfolio.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.statistics.report.DayEnds;
import org.tradingarena.engine.statistics.report.EquityRecord;
import org.tradingarena.engine.statistics.report.EquitySample;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Money;

/**
 * The benchmark: the initial cash in equal parts in every symbol, bought at the values of the first boundary and held.
 *
 * <pre>
 * equity(t) = initial cash ÷ (1 + fee rate) × mean over the symbols of value(t) ÷ value(first boundary)
 * </pre>
 *
 * Without lots, spread, slippage and funding.
 */
final class BuyAndHoldPath {

    private final CompetitionSpec spec;
    private final Map<Instant, BigDecimal> growth;

    private BuyAndHoldPath(CompetitionSpec spec, Map<Instant, BigDecimal> growth) {
        this.spec = spec;
        this.growth = growth;
    }

    /** The path through the boundaries; null before the second one. Prices come in the order of the market. */
    static @Nullable BuyAndHoldPath of(CompetitionSpec spec, List<BoundaryPriceRow> prices) {
        if (prices.isEmpty()) {
            return null;
        }
        long first = prices.getFirst().frame;
        Map<String, BigDecimal> paid = new HashMap<>();
        Map<Instant, BigDecimal> growth = new HashMap<>();
        BigDecimal symbols = BigDecimal.valueOf(spec.market().instruments().size());
        for (BoundaryPriceRow row : prices) {
            if (row.frame == first) {
                paid.put(row.symbol, row.price);
            } else {
                BigDecimal times = row.price.divide(priceOf(row.symbol, paid), MathContext.DECIMAL64);
                growth.merge(row.time, times.divide(symbols, MathContext.DECIMAL64), BigDecimal::add);
            }
        }
        return growth.isEmpty() ? null : new BuyAndHoldPath(spec, growth);
    }

    private static BigDecimal priceOf(String symbol, Map<String, BigDecimal> paid) {
        BigDecimal price = paid.get(symbol);
        if (price == null) {
            throw new IllegalStateException(symbol + " has no price at the first boundary");
        }
        return price;
    }

    /** The benchmark at the moments of a seat; null when one of them is not a boundary that was priced. */
    @Nullable
    EquityRecord like(EquityRecord seat) {
        BigDecimal invested = spec.initialCash()
                .value()
                .divide(BigDecimal.ONE.add(spec.costs().feeRate()), MathContext.DECIMAL64);
        if (!seat.roundEnds().stream().map(EquitySample::at).allMatch(growth::containsKey)) {
            return null;
        }
        List<EquitySample> ends = seat.roundEnds().stream()
                .map(end -> new EquitySample(
                        end.at(),
                        new Money(invested.multiply(
                                growth.getOrDefault(end.at(), BigDecimal.ONE), MathContext.DECIMAL64))))
                .toList();
        return new EquityRecord(seat.start(), ends, DayEnds.of(seat.start(), ends));
    }
}
