package org.tradingarena.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** A real KRaft broker in this JVM with every topic of the arena, for the tests of all services. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";

    private final Path folder;
    private final KafkaRaftServer server;
    private final String address;

    /**
     * Starts the broker and waits until its topics are there.
     *
     * @param partitions of every topic; dead-letter topics have one
     */
    public EmbeddedBroker(int partitions) throws Exception {
        folder = Files.createTempDirectory("arena-kafka");
        Formatter formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(1);
        formatter.setControllerListenerName(CONTROLLER);
        formatter.setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
        int port = freePort();
        address = "127.0.0.1:" + port;
        server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, freePort())), Time.SYSTEM);
        server.startup();
        createTopics(partitions);
    }

    /** For {@code bootstrap.servers}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        try {
            Utils.delete(folder.toFile());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void createTopics(int partitions) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        for (ArenaTopic topic : ArenaTopic.values()) {
            topics.add(new NewTopic(topic.topicName(), partitions, (short) 1).configs(topic.settings()));
        }
        DeadLetter.topicNames().forEach(name -> topics.add(new NewTopic(name, 1, (short) 1)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(topics).all().get();
        }
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                folder.toString()));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "message.max.bytes", Integer.toString(ArenaTopic.MAX_MESSAGE_BYTES),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "controlled.shutdown.enable", "false",
                "log.cleaner.dedupe.buffer.size", "4194304"));
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
