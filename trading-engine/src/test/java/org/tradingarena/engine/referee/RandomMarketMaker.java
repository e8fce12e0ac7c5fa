package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Bars of a wild market at random: gaps, wicks, thin volume, halts, missing bars, marks of their own and funding. */
final class RandomMarketMaker {
    private final SplittableRandom random;
    private final boolean perpetual;
    private final Map<Symbol, BigDecimal> last = new HashMap<>();

    RandomMarketMaker(SplittableRandom random, boolean perpetual) {
        this.random = random;
        this.perpetual = perpetual;
        last.put(SpecFixture.BTC, new BigDecimal("900"));
        last.put(SpecFixture.ETH, new BigDecimal("4.2"));
    }

    BigDecimal last(Symbol symbol) {
        return last.getOrDefault(symbol, BigDecimal.ONE);
    }

    Bar next(Symbol symbol) {
        Bar bar = plain(symbol);
        last.put(symbol, bar.close().value());
        if (!perpetual) {
            return bar;
        }
        Bar valued = random.nextInt(3) > 0
                ? bar
                : FrameFixture.marked(bar, moved(bar.close().value()).toString());
        return random.nextInt(5) > 0 ? valued : valued.withFunding(rate());
    }

    /** What a boundary tells of a symbol: one indicator on one timeframe, now and then cold. */
    List<TimeframeSnapshot> indicators() {
        Double rsi = random.nextInt(5) == 0 ? null : (double) random.nextInt(1, 100);
        return List.of(new TimeframeSnapshot(
                Timeframe.M1, List.of(), List.of(new IndicatorSeries("rsi14", rsi, Arrays.asList(rsi)))));
    }

    private Bar plain(Symbol symbol) {
        BigDecimal before = last(symbol);
        switch (random.nextInt(15)) {
            case 0 -> {
                return FrameFixture.emptyBar(symbol, before.toPlainString());
            }
            case 1 -> {
                return FrameFixture.missingBar(symbol, before.toPlainString());
            }
            case 2 -> {
                return FrameFixture.haltedBar(symbol, before.toPlainString());
            }
            default -> {
                return traded(symbol, moved(before));
            }
        }
    }

    private Bar traded(Symbol symbol, Price open) {
        Price close = moved(open.value());
        Price one = random.nextBoolean() ? open : moved(open.value());
        Price other = random.nextBoolean() ? close : moved(close.value());
        Price high = most(most(open, close), most(one, other));
        Price low = least(least(open, close), least(one, other));
        String volume = random.nextInt(4) == 0 ? "0.0001" : "30";
        return Bar.of(symbol, open, high, low, close, Quantity.of(volume), 2);
    }

    /** Mostly a small step, now and then a jump. */
    private Price moved(BigDecimal price) {
        int permille = random.nextInt(6) == 0 ? random.nextInt(600, 1500) : random.nextInt(960, 1045);
        return new Price(price.multiply(BigDecimal.valueOf(permille, 3))
                .setScale(2, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.02")));
    }

    private BigDecimal rate() {
        return switch (random.nextInt(6)) {
            case 0 -> new BigDecimal("0.3");
            case 1 -> new BigDecimal("-0.3");
            default -> BigDecimal.valueOf(random.nextInt(-100, 100), 5);
        };
    }

    private static Price most(Price one, Price other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Price least(Price one, Price other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
