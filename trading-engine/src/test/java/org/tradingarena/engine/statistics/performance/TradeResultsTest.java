package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.statistics.performance.Golden.assertMeasured;
import static org.tradingarena.engine.statistics.performance.Golden.assertUndefined;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TradeResultsTest {
    private static final TradeResults MANY = TradeResults.of(100, 200, 50, -150, 300, -100, 80, -30);

    @Test
    void shouldAgreeWithFreqtradeOnExpectancy() {
        assertMeasured(MANY.expectancy(), 56.25);
        assertThat(MANY.expectancyRatio().number().orElseThrow()).isCloseTo(0.60267857, Offset.offset(5e-9));
    }

    @Test
    void shouldKnowTheEdgeOfAFewLargeWins() {
        assertThat(TradeResults.edge(0.28, 5)).isCloseTo(0.68, Offset.offset(1e-12));
    }

    @Test
    void shouldMeasureWinsAgainstLosses() {
        assertMeasured(MANY.winRate(), 0.625);
        assertMeasured(MANY.profitFactor(), 730.0 / 280);
        assertMeasured(MANY.payoff(), 146 / (280.0 / 3));
        assertMeasured(MANY.kelly(), 0.625 - 0.375 * (280.0 / 3) / 146);
        assertMeasured(TradeResults.of(1, 2, 3, 6).systemQuality(), 2 * 3 / Math.sqrt(14.0 / 3));
    }

    @Test
    void shouldCountATradeOfZeroAsNeitherWonNorLost() {
        TradeResults results = TradeResults.of(10, 0, -5, 0);

        assertMeasured(results.winRate(), 0.25);
        assertMeasured(results.payoff(), 2);
        assertMeasured(results.expectancy(), 0.25 * 10 - 0.25 * 5);
    }

    @Test
    void shouldSayThatNoTradeWasLost() {
        TradeResults results = TradeResults.of(10, 20);

        assertMeasured(results.winRate(), 1);
        assertMeasured(results.expectancy(), 15);
        assertUndefined(results.profitFactor(), "no losing trade");
        assertUndefined(results.payoff(), "no losing trade");
        assertUndefined(results.expectancyRatio(), "no losing trade");
        assertUndefined(results.kelly(), "no losing trade");
    }

    @Test
    void shouldSayThatNoTradeWasWon() {
        TradeResults results = TradeResults.of(-10, -10);

        assertMeasured(results.winRate(), 0);
        assertMeasured(results.profitFactor(), 0);
        assertUndefined(results.payoff(), "no winning trade");
        assertUndefined(results.systemQuality(), "profits do not vary");
    }

    @Test
    void shouldSayThatNothingWasClosed() {
        TradeResults none = TradeResults.of();

        assertUndefined(none.winRate(), "no closed trade");
        assertUndefined(none.profitFactor(), "no closed trade");
        assertUndefined(none.payoff(), "no closed trade");
        assertUndefined(none.expectancy(), "no closed trade");
        assertUndefined(none.kelly(), "no closed trade");
        assertUndefined(none.systemQuality(), "needs at least 2 closed trades");
    }
}
