package org.tradingarena.marketdata.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.tradingarena.marketdata.application.ingest.CandleLog;
import org.tradingarena.marketdata.domain.candles.CandleSeries;
import org.tradingarena.marketdata.domain.candles.ToldCandles;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.CandleCorrected;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapRepaired;
import org.tradingarena.schema.topic.ArenaTopic;

/** Writes the events of candles to {@code market.candles.v1}, keyed by market and symbol, and reads its end. */
public final class KafkaCandleLog implements CandleLog {

    private static final String SOURCE = "market-data-service";

    private final Producer<String, byte[]> producer;
    private final CandleTail tail;
    private final Clock clock;

    KafkaCandleLog(Producer<String, byte[]> producer, CandleTail tail, Clock clock) {
        this.producer = producer;
        this.tail = tail;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> append(CandleSeries series, ArenaEvent event) throws InterruptedException {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            var _ = producer.send(record(series, event), (_, failure) -> {
                if (failure == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (InterruptException stopped) {
            // The client sets the interrupt flag again; the exception alone carries the news from here on.
            Thread.interrupted();
            throw new InterruptedException("stopped while writing " + series.key());
        } catch (KafkaException refused) {
            written.completeExceptionally(refused);
        }
        return written;
    }

    private ProducerRecord<String, byte[]> record(CandleSeries series, ArenaEvent event) {
        String key = series.key();
        Place place = place(series, event);
        Envelope envelope = Envelope.of(
                key + "/" + series.step() + "/" + place.name(),
                SOURCE,
                key,
                place.time(),
                clock.instant(),
                null,
                event);
        int partition = CandlePartitions.of(
                key, producer.partitionsFor(ArenaTopic.CANDLES.topicName()).size());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(ArenaTopic.CANDLES.topicName(), partition, key, EventCodec.encode(envelope));
        header(record, EventCodec.TYPE_HEADER, envelope.type());
        header(record, EventCodec.SCHEMA_VERSION_HEADER, Integer.toString(envelope.schemaVersion()));
        return record;
    }

    /** What tells an event apart from the others of its series, and its market time. */
    private record Place(String name, Instant time) {}

    private static Place place(CandleSeries series, ArenaEvent event) {
        return switch (event) {
            case CandleClosed closed -> new Place("candle/" + closed.openTime(), series.after(closed.openTime()));
            case CandleCorrected corrected ->
                new Place(
                        "correction/" + corrected.openTime() + "/"
                                + corrected.after().hashCode(),
                        series.after(corrected.openTime()));
            case GapDetected gap -> new Place("gap/" + gap.from(), gap.to());
            case GapRepaired repaired -> new Place("repair/" + repaired.from(), repaired.to());
            default -> throw new IllegalArgumentException("not an event of candles: " + event.getClass());
        };
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ToldCandles told(CandleSeries series) throws InterruptedException {
        return tail.read(series);
    }
}
