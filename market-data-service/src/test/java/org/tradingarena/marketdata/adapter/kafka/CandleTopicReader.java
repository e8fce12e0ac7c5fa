package org.tradingarena.marketdata.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.tradingarena.marketdata.adapter.binance.VenueScene;
import org.tradingarena.marketdata.application.ingest.LiveSymbol;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.Told;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.topic.ArenaTopic;

/** Reads the topic of candles as every reader must: the first candle of an open time counts. */
final class CandleTopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int repeats;

    CandleTopicReader(String broker, int partitions) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(ArenaTopic.CANDLES.topicName(), partition))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads until all symbols were told up to the moment. */
    void await(Set<LiveSymbol> symbols, Instant until) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(4))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(100)).forEach(this::read);
                    return symbols.stream().allMatch(symbol -> {
                        Instant expected = told(symbol).expected();
                        return expected != null && !expected.isBefore(until);
                    });
                });
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        ArenaEvent event = EventCodec.decode(record.value()).data();
        if (event instanceof CandleClosed closed && !seen.add(record.key() + closed.openTime())) {
            repeats++;
            return;
        }
        told(LiveSymbol.of(record.key())).read(List.of(event));
    }

    Told told(LiveSymbol symbol) {
        return told.computeIfAbsent(
                symbol.key(), _ -> new Told(new CandleSeries(symbol.market(), symbol.symbol(), VenueScene.STEP)));
    }

    /** Candles that an owner told although another one had told them. */
    int repeats() {
        return repeats;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
