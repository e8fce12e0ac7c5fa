package org.tradingarena.engine.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** Seeded trades and candles for tests; quiet stretches included. */
final class RandomMarket {

    static final Instant ANCHOR = Instant.parse("2024-03-01T00:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);

    private final Random random;
    private double price = 1000;

    RandomMarket(long seed) {
        this.random = new Random(seed);
    }

    /** Trades of the minutes from the anchor on, one at the very start, in some minutes none. */
    List<Trade> trades(int minutes) {
        List<Trade> trades = new ArrayList<>();
        trades.add(trade(0));
        for (int second = 1; second < minutes * 60; second++) {
            if (random.nextInt(90) == 0) {
                trades.add(trade(second));
            }
        }
        return trades;
    }

    List<Candle> candles(int minutes) {
        return TradesToCandles.between(trades(minutes), ANCHOR, ANCHOR.plus(MINUTE.multipliedBy(minutes)), MINUTE);
    }

    /** Steps of several symbols, each with a market of its own. */
    static List<MarketStep> steps(long seed, List<Symbol> symbols, int minutes) {
        return steps(seed, symbols, minutes, MINUTE);
    }

    /** The same trades in steps of another length. */
    static List<MarketStep> steps(long seed, List<Symbol> symbols, int minutes, Duration step) {
        Instant end = ANCHOR.plus(MINUTE.multipliedBy(minutes));
        List<List<Candle>> markets = IntStream.range(0, symbols.size())
                .mapToObj(i -> TradesToCandles.between(new RandomMarket(seed + i).trades(minutes), ANCHOR, end, step))
                .toList();
        return IntStream.range(0, markets.getFirst().size())
                .mapToObj(number -> {
                    List<Bar> bars = IntStream.range(0, symbols.size())
                            .mapToObj(i -> markets.get(i).get(number).toBar(symbols.get(i)))
                            .toList();
                    return new MarketStep(ANCHOR.plus(step.multipliedBy(number)), bars);
                })
                .toList();
    }

    private Trade trade(int second) {
        price = Math.max(1, price * (1 + random.nextGaussian() * 0.002));
        return new Trade(
                ANCHOR.plusSeconds(second),
                new Price(BigDecimal.valueOf(Math.round(price * 100), 2)),
                new Quantity(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6)));
    }
}
