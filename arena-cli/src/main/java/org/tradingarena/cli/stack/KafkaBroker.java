package org.tradingarena.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A single KRaft node, broker and controller in one, as a process of its own: {@code KafkaBroker FOLDER PORT
 * CONTROLLER_PORT}. The folder is formatted once and then kept, so that a killed broker comes back with its log.
 */
public final class KafkaBroker {
    private static final int NODE_ID = 1;
    private static final int MESSAGE_LIMIT = 9 * 1024 * 1024; // 8 MiB of payload and its envelope
    private static final String CONTROLLER = "CONTROLLER";
    private static final Logger ROOT = Logger.getLogger("");

    private KafkaBroker() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Path folder = Path.of(args[0]);
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(settings(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]))), Time.SYSTEM);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.shutdown();
                            ended.countDown();
                        },
                        "shutdown"));
        server.startup();
        ended.await();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        Formatter formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(NODE_ID);
        formatter.setControllerListenerName(CONTROLLER);
        formatter.setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                folder.toString(),
                "auto.create.topics.enable",
                "false"));
        settings.putAll(Map.of(
                "message.max.bytes", Integer.toString(MESSAGE_LIMIT),
                "replica.fetch.max.bytes", Integer.toString(MESSAGE_LIMIT),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "group.initial.rebalance.delay.ms", "0"));
        // One machine, a few hundred partitions at most: small buffers keep the process small.
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.io.buffer.size", "65536",
                "log.index.size.max.bytes", "1048576",
                "log.segment.bytes", "67108864",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2"));
        // A killed broker's old session must run out before it may register again; the default makes that nine seconds.
        settings.putAll(Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "400"));
        return settings;
    }
}
