package org.tradingarena.system.arena;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.stack.LocalStack;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackHome;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.schema.topic.DeadLetter;

/** A whole arena of its own for one test class: real Kafka, real PostgreSQL, the services as processes, free ports. */
public final class TestArena implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "arenas").toAbsolutePath();

    private final LocalStack stack;
    private final ArenaClient portfolio;
    private final ConsumerGroups groups;

    private TestArena(LocalStack stack) {
        this.stack = stack;
        this.portfolio = new ArenaClient(stack.address(Part.PORTFOLIO, 0).toString(), stack.token());
        this.groups = new ConsumerGroups(stack.kafka());
    }

    /** Starts an arena with one replica of everything. */
    public static TestArena anArena() {
        return anArena(settings -> settings);
    }

    /** Starts an arena after changing its settings. */
    public static TestArena anArena(UnaryOperator<StackSettings> change) {
        StackSettings standard = StackSettings.of(ROOT)
                .withHome(new StackHome(freshFolder(), WORK.resolve("cache")))
                .withPorts(Ports.free())
                .announcing(line -> System.out.println("[arena] " + line));
        LocalStack stack = LocalStack.of(change.apply(standard));
        stack.start();
        return new TestArena(stack);
    }

    /** A competition to describe and start. */
    public CompetitionOrder competition() {
        return new CompetitionOrder(this);
    }

    /** Sends SIGKILL to the first replica of a part; supervision brings it back. */
    public void kill(Part part) {
        System.out.println("[arena] kill -9 " + part.label());
        stack.kill(part, 0);
    }

    /** Sends SIGKILL to the first replica of a part, which then stays dead until {@link #startAgain}. */
    public void killForGood(Part part) {
        kill(part);
        stack.leave(part, 0);
    }

    /** Waits until the first replica of a part is ready. */
    public void awaitReady(Part part) {
        stack.awaitReady(part, 0);
    }

    /** Starts the first replica of a part at once, without waiting for supervision, and waits until it is ready. */
    public void startAgain(Part part) {
        stack.restart(part, 0);
    }

    /** Lets a service end in good order; it stays away until {@link #startAgain}. */
    public void leave(Part service) {
        System.out.println("[arena] " + service.label() + " leaves");
        stack.leave(service, 0);
    }

    /** Holds a process in the middle of whatever it does, as an overloaded machine would. */
    public void freeze(Part part, int replica) {
        signal("STOP", part, replica);
    }

    /** Lets a frozen process go on; it does not know that it was away. */
    public void thaw(Part part, int replica) {
        signal("CONT", part, replica);
    }

    private void signal(String signal, Part part, int replica) {
        System.out.println("[arena] kill -" + signal + " " + part.label() + "-" + replica);
        String pid = Long.toString(stack.pid(part, replica));
        try {
            int code = new ProcessBuilder("bash", "-c", "kill -" + signal + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + signal + " " + pid + " ended with " + code);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** Starts the second replica of a service and waits until it is ready. */
    public void secondReplicaJoins(Part part) {
        System.out.println("[arena] a second " + part.label() + " joins");
        stack.restart(part, 1);
    }

    /** Lets the second replica of a service end in good order. */
    public void secondReplicaLeaves(Part part) {
        stack.leave(part, 1);
    }

    /** Kills the second replica of a service; it stays away. */
    public void secondReplicaDies(Part part) {
        stack.kill(part, 1);
    }

    /** Changes the database behind the services' back; returns the number of rows changed. */
    public int tamper(String sql) {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(), "arena", stack.databasePassword());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Looks into the database: whole numbers only. */
    public List<Row> look(String sql) {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(), "arena", stack.databasePassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Row> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, Long> row = new LinkedHashMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getLong(column));
                }
                all.add(new Row(row));
            }
            return all;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The gateway's word on where the arena stands. */
    public JsonNode status() {
        try (ArenaClient gateway = new ArenaClient(address(Part.GATEWAY).toString(), stack.token())) {
            return gateway.get("/api/status");
        }
    }

    /** Names of the dead-letter topics that hold anything. */
    public List<String> deadLetters() {
        return DeadLetter.topicNames().stream()
                .filter(topic -> groups.records(topic) > 0)
                .toList();
    }

    /** How the replicas share the work. */
    public ConsumerGroups groups() {
        return groups;
    }

    /** Portfolio-service's HTTP interface. */
    public ArenaClient portfolio() {
        return portfolio;
    }

    /** Address of the first replica of a service. */
    public URI address(Part part) {
        return stack.address(part, 0);
    }

    /** Bootstrap servers of the broker. */
    public String kafka() {
        return stack.kafka();
    }

    /** Token of the control calls. */
    public String token() {
        return stack.token();
    }

    /** Folder of the arena, for commands that look for a running one. */
    public Path home() {
        return stack.settings().home().folder();
    }

    /** The stack itself, for what the language has no word for. */
    public LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        portfolio.close();
        stack.close();
    }

    private static Path freshFolder() {
        try {
            Files.createDirectories(WORK);
            return Files.createTempDirectory(WORK, "arena-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
