package org.tradingarena.system.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.stack.LocalStack;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackHome;
import org.tradingarena.cli.stack.StackSettings;

/** A whole arena of its own for one test class: real Kafka, real PostgreSQL, the services as processes, free ports. */
public final class TestArena implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "arenas").toAbsolutePath();

    private final LocalStack stack;
    private final ArenaClient portfolio;

    private TestArena(LocalStack stack) {
        this.stack = stack;
        this.portfolio = new ArenaClient(stack.address(Part.PORTFOLIO, 0).toString(), stack.token());
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

    /** Waits until the first replica of a part is ready. */
    public void awaitReady(Part part) {
        stack.awaitReady(part, 0);
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
