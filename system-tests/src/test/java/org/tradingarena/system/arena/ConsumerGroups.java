package org.tradingarena.system.arena;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.schema.topic.ArenaTopic;

/** How the replicas of the services share the topics, as the broker sees it. */
public final class ConsumerGroups {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String kafka;

    ConsumerGroups(String kafka) {
        this.kafka = kafka;
    }

    /** The replica that reads that partition of a topic for its service; empty while the group moves. */
    public Optional<Integer> ownerOf(Part service, TopicPartition partition) {
        return describe(service).members().stream()
                .filter(member -> member.assignment().topicPartitions().contains(partition))
                .map(member -> Integer.valueOf(member.clientId().replaceAll(".*-(\\d+)$", "$1")))
                .findFirst();
    }

    /** Waits until that many replicas share the work. */
    public void awaitReplicas(Part service, int count) {
        await(service + " has " + count + " replicas at work")
                .atMost(LONGEST)
                .until(() -> describe(service).members().stream()
                                .filter(member ->
                                        !member.assignment().topicPartitions().isEmpty())
                                .count()
                        == count);
    }

    /** The first record of that partition which the service has not acknowledged; 0 when it never acknowledged any. */
    public long acknowledged(Part service, TopicPartition partition) {
        OffsetAndMetadata committed = committed(service).get(partition);
        return committed == null ? 0 : committed.offset();
    }

    /** Waits until the service has acknowledged everything that a topic holds now. */
    public void awaitAllRead(Part service, ArenaTopic topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        await(service + " has read " + topic.topicName()).atMost(LONGEST).until(() -> ends.entrySet().stream()
                .allMatch(end -> acknowledged(service, end.getKey()) >= end.getValue()));
    }

    /** Acknowledges a topic to its end in the name of a service that does not run: what it has not read, it never will. */
    public void lose(Part service, ArenaTopic topic) {
        Map<TopicPartition, OffsetAndMetadata> skipped = ends(topic).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        ask(admin -> admin.alterConsumerGroupOffsets(group(service), skipped).all());
    }

    /** How many records the first partition of a topic was ever given. */
    long records(String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        return ask(admin ->
                        admin.listOffsets(Map.of(first, OffsetSpec.latest())).partitionResult(first))
                .offset();
    }

    private Map<TopicPartition, Long> ends(ArenaTopic topic) {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, ArenaTopic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return ask(admin -> admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Part service) {
        return ask(admin -> admin.listConsumerGroupOffsets(group(service)).partitionsToOffsetAndMetadata());
    }

    private ConsumerGroupDescription describe(Part service) {
        return ask(admin -> admin.describeConsumerGroups(List.of(group(service)))
                .describedGroups()
                .get(group(service)));
    }

    private static String group(Part service) {
        return service == Part.MARKET_DATA ? "market-data" : service.title();
    }

    /** A client for each question, so that none is left to complain while the broker is down. */
    private <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return question.apply(admin).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}
