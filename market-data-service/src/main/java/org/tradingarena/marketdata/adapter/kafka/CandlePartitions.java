package org.tradingarena.marketdata.adapter.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition of the candles a key lies in; writer, owner and reader of the tail must agree, so it is computed here. */
final class CandlePartitions {

    private CandlePartitions() {}

    /** The partition, as the default partitioner of Kafka's producers computes it too. */
    static int of(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
