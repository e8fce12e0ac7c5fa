package org.tradingarena.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.Pacing;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;

class StoresIT {
    private static final TopicPartition FEED = new TopicPartition(ArenaTopic.FEED.topicName(), 3);

    @Test
    void shouldKeepWhatWasAcknowledgedWhenBothStoresAreKilled(@TempDir Path folder) throws Exception {
        StackSettings settings = StackSettings.of(Path.of("."))
                .withHome(StackHome.at(folder))
                .withPorts(Ports.free())
                .withoutSimulator()
                .withoutRestarts();
        try (LocalStack stack = LocalStack.of(settings)) {
            // given
            stack.startStores();
            send(stack, "frame 0");
            execute(stack, "create table fact (text varchar)", "insert into fact values ('paid')");

            // when
            stack.kill(Part.KAFKA, 0);
            stack.kill(Part.POSTGRES, 0);
            assertThat(stack.pid(Part.KAFKA, 0)).isEqualTo(-1);
            stack.restart(Part.POSTGRES, 0);
            stack.restart(Part.KAFKA, 0);
            send(stack, "frame 1");

            // then
            assertThat(read(stack)).containsExactly("frame 0", "frame 1");
            assertThat(fact(stack)).isEqualTo("paid");
        }
        assertThat(PortCheck.busy(settings.ports().of(Part.KAFKA))).isFalse();
        assertThat(PortCheck.busy(settings.ports().of(Part.POSTGRES))).isFalse();
    }

    @Test
    void shouldKnowWhichCompetitionsAreNotOverBeforeAnyServiceRuns(@TempDir Path folder) throws Exception {
        // given
        StackSettings settings = StackSettings.of(Path.of("."))
                .withHome(StackHome.at(folder))
                .withPorts(Ports.free())
                .withoutSimulator()
                .withoutRestarts();
        try (LocalStack stack = LocalStack.of(settings)) {
            stack.startStores();
            assertThat(OpenCompetitions.on(stack.kafka())).isEmpty();

            // when
            tell(stack, "over", CompetitionStatus.RUNNING);
            tell(stack, "over", CompetitionStatus.FINISHED);
            tell(stack, "going", CompetitionStatus.CREATED);
            tell(stack, "going", CompetitionStatus.PAUSED);
            tell(stack, "stopped", CompetitionStatus.STOPPED);

            // then
            assertThat(OpenCompetitions.on(stack.kafka())).containsExactly("going");
        }
    }

    /** Of a market that nobody plays. */
    private static CompetitionSpec spec() {
        return new CompetitionSpec(
                "none",
                new MarketSpec(
                        MarketSource.SYNTHETIC,
                        "none",
                        "none",
                        true,
                        VenueKind.SPOT,
                        null,
                        List.of(),
                        Duration.ofMinutes(1),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null),
                Duration.ofMinutes(3),
                3,
                true,
                Duration.ofMinutes(1),
                20,
                List.of(),
                CostModel.spot(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO, 10),
                RiskLimits.simple(BigDecimal.ONE, BigDecimal.ONE),
                Money.of("100"),
                List.of(),
                7);
    }

    private static void tell(LocalStack stack, String id, CompetitionStatus status) throws Exception {
        CompetitionChanged changed = new CompetitionChanged(
                new CompetitionId(id), 1, id, spec(), new Pacing(null), status, 0, 0, List.of(), Instant.EPOCH);
        Envelope envelope = Envelope.of(id + "/state/1", "test", id, Instant.EPOCH, Instant.EPOCH, null, changed);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(ArenaTopic.COMPETITIONS.topicName(), id, EventCodec.encode(envelope)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(LocalStack stack, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(FEED.topic(), FEED.partition(), "key", value))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(LocalStack stack) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka()), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(FEED));
            consumer.seekToBeginning(List.of(FEED));
            return consumer.poll(Duration.ofSeconds(10)).records(FEED).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static void execute(LocalStack stack, String... statements) throws Exception {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String fact(LocalStack stack) throws Exception {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from fact")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalStack stack) throws Exception {
        return DriverManager.getConnection(stack.jdbcUrl(), "arena", stack.databasePassword());
    }
}
