package org.tradingarena.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Position;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.tradingarena.engine.backtest.Backtest;
import org.tradingarena.engine.backtest.BacktestResult;
import org.tradingarena.engine.backtest.BacktestWatch;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;

/**
 * The EMA 20/50 cross on the same one-minute bars, decided at every bar: by this engine and by ta4j's own back-test. Both
 * must fill at the same bars. ta4j trades one unit in {@code double} and keeps no cash; the engine keeps exact books.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class BesideTa4j {
    private static final int BARS = 6000;
    private static final int FAST = 20;
    private static final int SLOW = 50;
    private static final double FEE = 0.001;

    private CompetitionSpec spec = Market.spec("cash", 1, 1, 1);
    private List<MarketFrame> frames = List.of();
    private CandleSource market = Market.source();
    private BarSeries candles = new BaseBarSeriesBuilder().build();

    /** Counts what is reported beside the runs. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counters {
        /** Bars of the competition, without the warm-up. */
        public long bars;
    }

    /** Builds both forms of the market and compares the fills. */
    @Setup(Level.Trial)
    public void check() {
        spec = Market.spec("ema-cross", 1, 1, BARS);
        frames = Market.frames(spec);
        market = ReadMarket.of(spec);
        candles = candles();
        Audit.of(spec, frames);
        List<Long> ours = new ArrayList<>();
        FoldRun.play(spec, frames, outcome -> ours.addAll(fills(outcome)));
        List<Long> theirs = fills(cross());
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("fills differ: ours " + ours + ", ta4j " + theirs);
        }
        System.out.printf("%n# checked: %d frames, %d fills at the same bars%n", frames.size(), ours.size());
    }

    /** The engine on frames that are there, indicators included in them. */
    @Benchmark
    public CompetitionFold engine(Counters counters) {
        counters.bars += frames.size();
        return FoldRun.play(spec, frames, outcome -> {});
    }

    /** The back-tester, from candles to the result. */
    @Benchmark
    public BacktestResult backtest(Counters counters) {
        counters.bars += frames.size();
        return Backtest.play(spec, market, BacktestWatch.NOBODY);
    }

    /** ta4j on a series that is there; indicators are computed anew, as they are cached. */
    @Benchmark
    public TradingRecord ta4j(Counters counters) {
        counters.bars += frames.size();
        return cross();
    }

    private TradingRecord cross() {
        ClosePriceIndicator close = new ClosePriceIndicator(candles);
        Rule above = new OverIndicatorRule(new EMAIndicator(close, FAST), new EMAIndicator(close, SLOW));
        // The first decision falls on the close of frame 0; the bars before are the warm-up.
        return new BarSeriesManager(
                        candles, new LinearTransactionCostModel(FEE), new ZeroCostModel(), new TradeOnNextOpenModel())
                .run(new BaseStrategy(above, new NotRule(above)), Market.WARM_UP, candles.getEndIndex());
    }

    private BarSeries candles() {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        for (MarketStep step : Market.steps(spec)) {
            Bar bar = step.bars().getFirst();
            series.addBar(series.barBuilder()
                    .timePeriod(Duration.ofMinutes(1))
                    .endTime(step.openTime().plusSeconds(60))
                    .openPrice(bar.open().value())
                    .highPrice(bar.high().value())
                    .lowPrice(bar.low().value())
                    .closePrice(bar.close().value())
                    .volume(bar.volume().value())
                    .build());
        }
        return series;
    }

    private static List<Long> fills(Outcome outcome) {
        List<Long> frames = new ArrayList<>();
        for (LedgerEvent event : outcome.events()) {
            if (event instanceof OrderFilled fill) {
                frames.add(fill.frame());
            }
        }
        return frames;
    }

    private List<Long> fills(TradingRecord record) {
        List<Long> fills = new ArrayList<>();
        for (Position position : record.getPositions()) {
            fills.add(traded(position.getEntry().getIndex()));
            fills.add(traded(position.getExit().getIndex()));
        }
        if (record.getCurrentPosition().isOpened()) {
            fills.add(traded(record.getCurrentPosition().getEntry().getIndex()));
        }
        return fills;
    }

    /** The frame in which this engine fills what ta4j fills at an open: ta4j trades also in bars in which nobody traded. */
    private long traded(int index) {
        int frame = index - Market.WARM_UP;
        while (!frames.get(frame).bars().getFirst().tradable()) {
            frame++;
        }
        return frame;
    }
}
