package org.tradingarena.system.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.tradingarena.system.arena.TestArena.anArena;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.cli.client.ApiProblem;
import org.tradingarena.schema.topic.DeadLetter;
import org.tradingarena.system.arena.ArenaCommand;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** Whatever is put in wrongly gets a precise word, and nothing else is disturbed. */
class BadInputE2eIT {

    private static TestArena arena;
    private static String healthyHash;

    @BeforeAll
    static void start() {
        arena = anArena();
        healthyHash = arena.competition().rounds(30).seed(7).play().rootHash();
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Test
    void shouldNameTheWaysToGetASymbolWithoutData() {
        ApiProblem problem =
                refused(() -> arena.competition().symbol("ETH/USDT").start());
        assertThat(problem).hasMessageContaining("ETH/USDT").hasMessageContaining("--synthetic");
    }

    @Test
    void shouldNameTheAllowedRounds() {
        ApiProblem problem = refused(() -> arena.competition().rounds(-1).start());
        assertThat(problem).hasMessageContaining("rounds").hasMessageContaining("1");
    }

    @Test
    void shouldRefuseASecondStart() {
        // given
        PlayedCompetition running = arena.competition().rounds(400).speed("60x").start();

        // when
        ApiProblem problem = refused(running::start);

        // then
        assertThat(problem).hasMessageContaining("COMPETITION_ALREADY_RUNNING");
        arena.portfolio().command(running.id(), "stop");
    }

    @Test
    void shouldTellTheTerminalInOneLine() {
        ArenaCommand.Result unknown = ArenaCommand.of(arena, "run", "--test", "--symbol", "ETH/USDT");
        ArenaCommand.Result negative = ArenaCommand.of(arena, "run", "--rounds", "-3");

        assertThat(unknown.exitCode()).isNotZero();
        assertThat(unknown.output().strip().lines()).hasSize(1);
        assertThat(unknown.output()).contains("ETH/USDT", "--synthetic");
        assertThat(negative.exitCode()).isNotZero();
        assertThat(negative.output()).contains("rounds");
    }

    @ParameterizedTest
    @EnumSource(DeadLetter.class)
    void shouldPutAnUnreadableRecordAsideAndGoOn(DeadLetter deadLetter) throws Exception {
        // given
        long before = records(deadLetter.topicName());

        // when
        send(deadLetter.topic().topicName(), "poison".getBytes(StandardCharsets.UTF_8));

        // then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(records(deadLetter.topicName())).isGreaterThan(before));
        assertThat(arena.competition().rounds(30).seed(7).play().rootHash()).isEqualTo(healthyHash);
    }

    private static ApiProblem refused(ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call);
    }

    private static void send(String topic, byte[] value) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", arena.kafka());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "poison", value)).get();
        }
    }

    private static long records(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", arena.kafka()))) {
            return List.of(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get())
                    .getFirst()
                    .offset();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
