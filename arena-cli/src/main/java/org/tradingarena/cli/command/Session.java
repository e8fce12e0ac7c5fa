package org.tradingarena.cli.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.stack.LocalStack;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.cli.terminal.Terminal;

/**
 * A running arena for the time of one command: the one that was found, or one of its own that ends with it. A shutdown
 * hook stops an own stack on Ctrl+C or SIGTERM as well.
 */
final class Session implements AutoCloseable {
    private final ArenaClient portfolio;
    private final ArenaClient decision;
    private final String kafka;
    private final @Nullable LocalStack own;
    private final Terminal terminal;
    private volatile boolean stopping;

    private Session(
            ArenaClient portfolio, ArenaClient decision, String kafka, @Nullable LocalStack own, Terminal terminal) {
        this.portfolio = portfolio;
        this.decision = decision;
        this.kafka = kafka;
        this.own = own;
        this.terminal = terminal;
    }

    /** The running arena. */
    static Session running(Workspace workspace, Terminal terminal) {
        return found(workspace, terminal)
                .orElseThrow(() ->
                        new Refusal("no arena runs in " + workspace.home().folder() + "; start one with ./arena up"));
    }

    /** The running arena, or one started now. */
    static Session runningOrOwn(Workspace workspace, Ports ports, Terminal terminal) {
        return runningOrOwn(workspace, () -> workspace.settings(ports), terminal);
    }

    /** The running arena, or one of other settings started now. */
    static Session runningOrOwn(Workspace workspace, Supplier<StackSettings> settings, Terminal terminal) {
        return found(workspace, terminal).orElseGet(() -> own(settings.get(), false, kafka -> {}, terminal));
    }

    /**
     * An arena started now, with its earlier competitions or without.
     *
     * @param check of what the stores hold, given the address of Kafka before any service runs; what it throws ends the start
     */
    static Session own(StackSettings stackSettings, boolean fresh, Consumer<String> check, Terminal terminal) {
        StackSettings settings = stackSettings.announcing(terminal::line);
        LocalStack stack = LocalStack.of(settings);
        stack.checkStores(() -> check.accept(stack.kafka()));
        String token = settings.home().token();
        Session session = new Session(
                new ArenaClient(stack.address(Part.PORTFOLIO, 0).toString(), token),
                new ArenaClient(stack.address(Part.DECISION, 0).toString(), token),
                stack.kafka(),
                stack,
                terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(session::interrupted, "stop"));
        terminal.line("Starting Kafka, PostgreSQL and the services; logs in "
                + settings.home().folder().resolve("logs"));
        if (fresh) {
            stack.startFresh();
        } else {
            stack.start();
        }
        return session;
    }

    private static Optional<Session> found(Workspace workspace, Terminal terminal) {
        return StackFile.read(workspace.home())
                .map(stack -> new Session(
                        new ArenaClient(
                                stack.address(Part.PORTFOLIO), workspace.home().token()),
                        new ArenaClient(
                                stack.address(Part.DECISION), workspace.home().token()),
                        "127.0.0.1:" + stack.port(Part.KAFKA),
                        null,
                        terminal));
    }

    /** Portfolio-service. */
    ArenaClient portfolio() {
        return portfolio;
    }

    /** Decision-service. */
    ArenaClient decision() {
        return decision;
    }

    /** Kafka's bootstrap servers. */
    String kafka() {
        return kafka;
    }

    /** Whether the session was interrupted; errors that follow are not worth a word. */
    boolean stopping() {
        return stopping;
    }

    private void interrupted() {
        if (own == null || stopping) {
            return;
        }
        stopping = true;
        terminal.keepBlock();
        terminal.line("Stopping; what was played is kept.");
        own.close();
    }

    @Override
    public void close() {
        portfolio.close();
        decision.close();
        if (own != null && !stopping) {
            stopping = true;
            own.close();
        }
    }
}
