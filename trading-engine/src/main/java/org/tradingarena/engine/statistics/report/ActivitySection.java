package org.tradingarena.engine.statistics.report;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.engine.statistics.performance.Activity;
import org.tradingarena.engine.statistics.performance.Holding;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.Moments;
import org.tradingarena.schema.types.Money;

/** How busy the seat was, and what that cost. */
final class ActivitySection {
    private ActivitySection() {}

    static List<ReportedMeasure> of(PerformanceInput input, Evidence evidence) {
        TradingRecord trading = input.trading();
        CostTotals costs = trading.costs();
        return List.of(
                new ReportedMeasure(
                        "exposure",
                        exposure(input),
                        Unit.FRACTION,
                        "share of market time with at least one position, weighted by time"),
                new ReportedMeasure(
                        "turnover",
                        Activity.turnoverPerDay(
                                trading.notionalTraded().value().doubleValue(), meanEquity(input), evidence.days()),
                        Unit.PER_DAY,
                        "absolute notional of all fills over mean equity at round and day ends, per day"),
                cost("fees", costs.fees(), "paid to the venue"),
                cost("funding", costs.funding(), "paid on open positions; negative when received"),
                cost("slippage", costs.slippage(), "contained in fill prices"),
                cost("spread", costs.spread(), "half the spread per fill, contained in fill prices"),
                cost("latency", costs.latency(), "price change while thinking, contained in fill prices"),
                cost("tradingCosts", costs.ofTrading(), "fees, funding, slippage, spread and latency"),
                new ReportedMeasure(
                        "inferenceCost",
                        Measure.of(costs.inferenceUsd().doubleValue()),
                        Unit.USD,
                        "paid to model providers, outside the books"));
    }

    private static ReportedMeasure cost(String name, Money amount, String convention) {
        return new ReportedMeasure(name, Measure.of(amount.value().doubleValue()), Unit.MONEY, convention);
    }

    private static Measure exposure(PerformanceInput input) {
        EquitySample last = input.equity().last();
        List<Holding> holdings = new ArrayList<>();
        input.trading().closed().forEach(trade -> holdings.add(trade.holding()));
        input.trading().openSince().stream()
                .filter(opened -> opened.isBefore(last.at()))
                .forEach(opened -> holdings.add(new Holding(opened, last.at())));
        return Activity.exposure(holdings, input.equity().start().at(), last.at());
    }

    private static double meanEquity(PerformanceInput input) {
        return Moments.mean(input.equity().samples().stream()
                .mapToDouble(EquitySample::amount)
                .toArray());
    }
}
