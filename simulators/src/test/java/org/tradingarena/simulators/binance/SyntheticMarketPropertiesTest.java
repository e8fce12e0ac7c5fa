package org.tradingarena.simulators.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradingarena.simulators.binance.tape.AggTrade;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

class SyntheticMarketPropertiesTest {

    private static final long SEED = Long.getLong("arena.seed", 20261125);
    private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "NEWCOINUSDT");
    private static final long HOUR = 3_600_000;

    private final Random random = new Random(SEED);
    private final VenueTape market = CandleTape.synthetic(SYMBOLS, SEED);

    @Test
    void shouldTellTheSameOfAnyMomentWhateverWasAskedBefore() {
        for (int i = 0; i < 50; i++) {
            long from = moment();
            String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
            List<AggTrade> whole = market.trades(symbol, from, from + HOUR);
            VenueTape fresh = CandleTape.synthetic(SYMBOLS, SEED);
            assertThat(fresh.trades(symbol, from + HOUR / 2, from + HOUR))
                    .as("seed " + SEED)
                    .isEqualTo(whole.stream()
                            .filter(trade -> trade.time() >= from + HOUR / 2)
                            .toList());
            assertThat(fresh.lastBefore(symbol, from + HOUR)).isEqualTo(whole.getLast());
        }
    }

    @Test
    void shouldNumberTradesWithoutAHoleAtAnyMoment() {
        for (int i = 0; i < 50; i++) {
            long from = moment();
            List<AggTrade> trades = market.trades("NEWCOINUSDT", from, from + HOUR);
            for (int j = 1; j < trades.size(); j++) {
                AggTrade before = trades.get(j - 1);
                AggTrade trade = trades.get(j);
                assertThat(trade.id()).as("seed " + SEED).isEqualTo(before.id() + 1);
                assertThat(trade.firstId()).isEqualTo(before.lastId() + 1);
                assertThat(trade.time()).isGreaterThanOrEqualTo(before.time());
                assertThat(trade.quantity()).isGreaterThanOrEqualTo(trade.count());
                assertThat(trade.price()).isPositive();
            }
        }
    }

    @Test
    void shouldMoveAndDifferBySeed() {
        long from = Instant.parse("2025-06-02T00:00:00Z").toEpochMilli();
        List<AggTrade> day = market.trades("BTCUSDT", from, from + 24 * HOUR);
        long least = day.stream().mapToLong(AggTrade::price).min().orElseThrow();
        long most = day.stream().mapToLong(AggTrade::price).max().orElseThrow();
        assertThat((most - least) * 1000 / least)
                .as("a day's range in tenths of a percent")
                .isBetween(2L, 300L);
        assertThat(CandleTape.synthetic(SYMBOLS, SEED + 1).trades("BTCUSDT", from, from + HOUR))
                .isNotEqualTo(market.trades("BTCUSDT", from, from + HOUR));
    }

    private long moment() {
        return random.nextLong(
                market.start(), Instant.parse("2035-01-01T00:00:00Z").toEpochMilli());
    }
}
