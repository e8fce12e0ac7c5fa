package org.tradingarena.engine.statistics.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.tradingarena.engine.statistics.performance.Measure;
import org.tradingarena.engine.statistics.performance.TradeResults;

/** What the closed trades earned. */
final class TradeSection {
    private static final String NET = "closed trades, net of costs";

    private TradeSection() {}

    static List<ReportedMeasure> of(List<ClosedTrade> trades) {
        double[] profits = trades.stream()
                .mapToDouble(trade -> trade.netProfit().value().doubleValue())
                .toArray();
        TradeResults results = TradeResults.of(profits);
        return List.of(
                new ReportedMeasure("trades", Measure.of(profits.length), Unit.COUNT, "closed trades"),
                new ReportedMeasure(
                        "winRate", results.winRate(), Unit.FRACTION, NET + "; exactly zero is neither won nor lost"),
                new ReportedMeasure(
                        "profitFactor", results.profitFactor(), Unit.RATIO, NET + ", sum won over sum lost"),
                new ReportedMeasure("payoff", results.payoff(), Unit.RATIO, NET + ", average won over average lost"),
                new ReportedMeasure("expectancy", results.expectancy(), Unit.MONEY, NET + ", mean of a trade"),
                new ReportedMeasure(
                        "expectancyRatio", results.expectancyRatio(), Unit.RATIO, "(1 + payoff) · winRate − 1"),
                new ReportedMeasure(
                        "systemQuality", results.systemQuality(), Unit.RATIO, NET + ", √N · mean ÷ sample deviation"),
                new ReportedMeasure("kelly", results.kelly(), Unit.FRACTION, "winRate − (1 − winRate) ÷ payoff"),
                new ReportedMeasure("bestTrade", extreme(profits, Math::max), Unit.MONEY, NET),
                new ReportedMeasure("worstTrade", extreme(profits, Math::min), Unit.MONEY, NET));
    }

    private static Measure extreme(double[] profits, DoubleBinaryOperator better) {
        var found = Arrays.stream(profits).reduce(better);
        return found.isPresent() ? Measure.of(found.getAsDouble()) : Measure.undefined("no closed trade");
    }
}
