package org.tradingarena.marketdata.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.adapter.binance.VenueScene.PERPETUAL;
import static org.tradingarena.marketdata.adapter.binance.VenueScene.SPOT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.marketdata.adapter.binance.TapeTruth;
import org.tradingarena.marketdata.adapter.binance.VenueScene;
import org.tradingarena.marketdata.application.ingest.IngestView;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.application.ingest.SymbolView;
import org.tradingarena.marketdata.domain.connection.ConnectionTimings;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.testing.EmbeddedBroker;
import org.tradingarena.schema.testing.SharedData;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.simulators.binance.tape.CandleTape;
import org.tradingarena.simulators.binance.tape.RecordedTape;
import org.tradingarena.simulators.binance.tape.VenueTape;

/** Venue, client and topic together, with a real broker. */
class CandleTopicTest {

    private static final int PARTITIONS = 4;
    private static final int SPEED = 20;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new EmbeddedBroker(PARTITIONS);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldTellExactlyTheCandlesOfTheRecordedTape() {
        // given
        VenueTape tape = RecordedTape.read(List.of(
                SharedData.file("binance-websocket/btcusdt_20240808.gz"),
                SharedData.file("binance-websocket/btcusdt_20240809.gz")));
        Instant begin = Instant.parse("2024-08-08T23:54:15Z");
        Instant end = Instant.parse("2024-08-09T00:05:00Z");
        Set<LiveSymbol> symbols = Set.of(LiveSymbol.of(SPOT + ":BTC/USDT"), LiveSymbol.of(PERPETUAL + ":BTC/USDT"));
        try (VenueScene scene = new VenueScene(tape, begin, SPEED, VenueScene.patient(), ConnectionTimings.DEFAULTS);
                CandleReplica replica = new CandleReplica(scene, broker.address(), "tape", symbols);
                CandleTopicReader reader = new CandleTopicReader(broker.address(), PARTITIONS)) {

            // when
            scene.release(replica::view, symbols.size());
            reader.await(symbols, end);

            // then
            for (LiveSymbol symbol : symbols) {
                assertThat(reader.told(symbol).of(GapDetected.class)).isEmpty();
                Collection<Candle> told =
                        reader.told(symbol).candles().subMap(begin, end).values();
                assertThat(told)
                        .containsExactlyElementsOf(new TapeTruth(tape, "BTCUSDT").candles(begin, end, VenueScene.STEP));
                assertThat(minutes(told)).containsAll(PUBLISHED);
            }
        }
    }

    /** Minutes of this tape as an independent script computed them, from the trades by their time. */
    private static final List<Candle> PUBLISHED = List.of(
            minute(1723161300L, "61828", "61860.8", "61780", "61782.25", "15.07702", 1255),
            minute(1723161360L, "61782.25", "61782.26", "61723.99", "61727.66", "15.49778", 1011),
            minute(1723161420L, "61727.66", "61735.99", "61651.01", "61652.01", "59.29235", 2069),
            minute(1723161480L, "61652", "61745.27", "61583.22", "61717.63", "77.14202", 3216),
            minute(1723161540L, "61717.64", "61743.5", "61666.17", "61685.99", "32.41946", 1312));

    private static Candle minute(
            long second, String open, String high, String low, String close, String volume, long trades) {
        return new Candle(
                Instant.ofEpochSecond(second),
                Price.of(open),
                Price.of(high),
                Price.of(low),
                Price.of(close),
                Quantity.of(volume),
                trades);
    }

    /** Whole minutes of candles of one second. */
    private static List<Candle> minutes(Collection<Candle> seconds) {
        List<Candle> minutes = new ArrayList<>();
        seconds.stream()
                .collect(Collectors.groupingBy(candle -> candle.openTime().getEpochSecond() / 60))
                .forEach((minute, candles) -> minutes.add(new Candle(
                        Instant.ofEpochSecond(minute * 60),
                        candles.getFirst().open(),
                        candles.stream().map(Candle::high).max(Price::compareTo).orElseThrow(),
                        candles.stream().map(Candle::low).min(Price::compareTo).orElseThrow(),
                        candles.getLast().close(),
                        candles.stream().map(Candle::volume).reduce(Quantity.ZERO, Quantity::plus),
                        candles.stream().mapToLong(Candle::trades).sum())));
        return minutes;
    }

    @Test
    void shouldGoOnWithoutAHoleWhenAnotherReplicaComesAndTheFirstOneGoes() {
        // given
        VenueTape tape = CandleTape.synthetic(List.of("ETHUSDT", "SOLUSDT", "XRPUSDT"), 4);
        Instant begin = Instant.parse("2025-03-02T10:00:00Z");
        Set<LiveSymbol> symbols = Set.of(
                LiveSymbol.of(SPOT + ":ETH/USDT"),
                LiveSymbol.of(SPOT + ":SOL/USDT"),
                LiveSymbol.of(SPOT + ":XRP/USDT"),
                LiveSymbol.of(PERPETUAL + ":ETH/USDT"),
                LiveSymbol.of(PERPETUAL + ":SOL/USDT"),
                LiveSymbol.of(PERPETUAL + ":XRP/USDT"));
        try (VenueScene scene = new VenueScene(tape, begin, SPEED, VenueScene.patient(), ConnectionTimings.DEFAULTS);
                CandleReplica first = new CandleReplica(scene, broker.address(), "first", symbols);
                CandleTopicReader reader = new CandleTopicReader(broker.address(), PARTITIONS)) {
            scene.release(first::view, symbols.size());
            reader.await(symbols, begin.plusSeconds(30));

            // when
            Instant joined;
            try (CandleReplica second = new CandleReplica(scene, broker.address(), "second", symbols)) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> !second.view().symbols().isEmpty());
                assertThat(names(first.view())).doesNotContainAnyElementsOf(names(second.view()));
                joined = scene.venue().now();
                reader.await(symbols, joined.plusSeconds(30));
                first.leave();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> second.view().symbols().size() == symbols.size());
                reader.await(symbols, scene.venue().now().plusSeconds(30));
            }

            // then
            for (LiveSymbol symbol : symbols) {
                assertThat(reader.told(symbol).of(GapDetected.class))
                        .as("gaps of %s", symbol)
                        .isEmpty();
                Instant from = reader.told(symbol).candles().firstKey();
                Instant to = reader.told(symbol).candles().lastKey();
                assertThat(to).isAfter(joined.plusSeconds(30));
                assertThat(reader.told(symbol).candles().subMap(from, to).values())
                        .containsExactlyElementsOf(new TapeTruth(
                                        tape,
                                        symbol.symbol().base() + symbol.symbol().quote())
                                .candles(from, to, VenueScene.STEP));
            }
        }
    }

    private static List<String> names(IngestView view) {
        return view.symbols().stream()
                .map((SymbolView symbol) -> symbol.market() + symbol.symbol())
                .toList();
    }

    @Test
    void shouldAgreeWithThePartitionerOfOtherProducers() {
        for (String key : List.of("binance-spot:BTC/USDT", "binance-perpetual:DOGE/USDT", "a:B/USD")) {
            assertThat(CandlePartitions.of(key, 12))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 12));
        }
    }
}
