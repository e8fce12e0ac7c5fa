package org.tradingarena.schema.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.Boundary;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Measures size, encoding and decoding of market frames, the largest events of the arena. A program, not a test: ADR 0002
 * gives the command and the figures.
 */
public final class MarketFrameCost {

    private static final int POINTS = 20;
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 2_000;
    private static final Instant OPEN = Instant.parse("2013-11-26T00:02:00Z");
    private static final List<String> INDICATORS = List.of(
            "ema20",
            "ema50",
            "rsi7",
            "rsi14",
            "macd",
            "macdSignal",
            "macdHistogram",
            "atr3",
            "atr14",
            "bollingerUpper",
            "bollingerMiddle",
            "bollingerLower",
            "volumeRatio");

    private final Random random = new Random(7);

    private MarketFrameCost() {}

    /** Prints one line for each kind of frame. */
    public static void main(String[] arguments) {
        System.out.printf(
                "%-36s %10s %34s %34s%n", "frame", "bytes", "encode us p50 (p10-p90)", "decode us p50 (p10-p90)");
        new MarketFrameCost().report("1 symbol, no boundary", 1, false);
        new MarketFrameCost().report("1 symbol, boundary, 5 timeframes", 1, true);
        new MarketFrameCost().report("6 symbols, boundary, 5 timeframes", 6, true);
    }

    private void report(String name, int symbols, boolean sealed) {
        MarketFrame frame = frame(symbols, sealed);
        Envelope envelope =
                Envelope.of("c/frame/2", "market-data", "c", frame.closeTime(), frame.closeTime(), null, frame);
        byte[] bytes = EventCodec.encode(envelope);
        String encode = spread(() -> EventCodec.encode(envelope));
        String decode = spread(() -> EventCodec.decode(bytes));
        System.out.printf("%-36s %10d %34s %34s%n", name, bytes.length, encode, decode);
    }

    private static String spread(Supplier<Object> work) {
        long checksum = 0;
        for (int run = 0; run < WARM_UP; run++) {
            checksum += work.get().hashCode();
        }
        double[] micros = new double[MEASURED];
        for (int run = 0; run < MEASURED; run++) {
            long start = System.nanoTime();
            checksum += work.get().getClass().hashCode();
            micros[run] = (System.nanoTime() - start) / 1_000.0;
        }
        Arrays.sort(micros);
        String text =
                "%.1f (%.1f-%.1f)".formatted(micros[MEASURED / 2], micros[MEASURED / 10], micros[MEASURED * 9 / 10]);
        return checksum == 0 ? text + " " : text;
    }

    private MarketFrame frame(int symbols, boolean sealed) {
        List<Symbol> traded = Stream.of("BTC", "ETH", "SOL", "BNB", "XRP", "DOGE")
                .limit(symbols)
                .map(base -> new Symbol(base + "/USD"))
                .toList();
        Instant close = OPEN.plus(Duration.ofMinutes(1));
        List<Bar> bars = traded.stream()
                .map(symbol -> Bar.of(symbol, price(), price(), price(), price(), quantity(), 17))
                .toList();
        return new MarketFrame(new CompetitionId("c"), 2, OPEN, close, bars, sealed ? boundary(traded, close) : null);
    }

    private Boundary boundary(List<Symbol> traded, Instant close) {
        Snapshot snapshot = new Snapshot(
                close,
                traded.stream()
                        .map(symbol -> new SymbolSnapshot(symbol, price(), null, timeframes()))
                        .toList());
        return new Boundary(1, close, true, snapshot, Canonical.sha256(snapshot));
    }

    private List<TimeframeSnapshot> timeframes() {
        return Arrays.stream(Timeframe.values())
                .map(timeframe -> new TimeframeSnapshot(timeframe, candles(timeframe), indicators()))
                .toList();
    }

    private List<CandlePoint> candles(Timeframe timeframe) {
        return IntStream.range(0, POINTS)
                .mapToObj(index -> new CandlePoint(
                        OPEN.minus(timeframe.duration().multipliedBy(POINTS - index)),
                        price(),
                        price(),
                        price(),
                        price(),
                        quantity()))
                .toList();
    }

    private List<IndicatorSeries> indicators() {
        return INDICATORS.stream()
                .map(name -> {
                    List<@Nullable Double> points = IntStream.range(0, POINTS)
                            .<@Nullable Double>mapToObj(index -> value())
                            .toList();
                    return new IndicatorSeries(name, points.getLast(), points);
                })
                .toList();
    }

    private double value() {
        return new BigDecimal(random.nextDouble() * 1_000)
                .round(new MathContext(10))
                .doubleValue();
    }

    private Price price() {
        return new Price(BigDecimal.valueOf(80_000 + random.nextInt(40_000), 2));
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(1 + random.nextLong(1_000_000_000L), 8));
    }
}
