package org.tradingarena.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.wire.KlineInterval;
import org.tradingarena.history.binance.wire.KlineRows;
import org.tradingarena.history.binance.wire.StreamMessages;
import org.tradingarena.history.binance.wire.WireFault;

/** What it costs to read a message or a row of the venue, every check included, from bytes to exact candle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class VenueParsing {

    private static final int ROWS = 1_000;
    private static final long FIRST = 1_723_161_300_000L;
    private static final long MINUTE = 60_000;

    /** A closed candle as it was recorded, in its wrapper. */
    private static final String MESSAGE = """
            {"stream":"ltcbrl@kline_1m","data":{"e":"kline","E":1681154040004,"s":"LTCBRL","k":{"t":1681153980000,\
            "T":1681154039999,"s":"LTCBRL","i":"1m","f":1758813,"L":1758814,"o":"473.30000000","c":"473.10000000",\
            "h":"473.30000000","l":"473.10000000","v":"0.53400000","n":2,"x":true,"q":"252.73120000",\
            "V":"0.00000000","Q":"0.00000000","B":"0"}}}""";

    private byte[] message = {};
    private byte[] row = {};
    private byte[] page = {};

    /** Makes the texts, and checks that they are read. */
    @Setup
    public void prepare() throws WireFault {
        message = MESSAGE.getBytes(StandardCharsets.UTF_8);
        row = row(0).getBytes(StandardCharsets.UTF_8);
        page = IntStream.range(0, ROWS)
                .mapToObj(VenueParsing::row)
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        boolean sound = webSocketKline() instanceof StreamMessage.CandleUpdate
                && restPage().size() == ROWS
                && restRow().trades() == 1_255;
        if (!sound) {
            throw new IllegalStateException("the texts of the benchmark are not read as candles");
        }
    }

    /** One kline of a combined stream. */
    @Benchmark
    public StreamMessage webSocketKline() {
        return StreamMessages.read(message);
    }

    /** One row of the REST interface, alone. */
    @Benchmark
    public Candle restRow() throws WireFault {
        return KlineRows.readRow(row, KlineInterval.M1);
    }

    /** The same within a page of 1,000 rows, per row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Candle> restPage() throws WireFault {
        return KlineRows.read(page, KlineInterval.M1, Instant.MAX);
    }

    private static String row(int number) {
        long open = FIRST + number * MINUTE;
        return "[" + open + ",\"61828.00000000\",\"61860.80000000\",\"61780.00000000\",\"61782.25000000\","
                + "\"15.07702000\"," + (open + MINUTE - 1)
                + ",\"932148.06446410\",1255,\"6.63029000\",\"409957.59142730\",\"0\"]";
    }
}
