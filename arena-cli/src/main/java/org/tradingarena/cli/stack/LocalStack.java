package org.tradingarena.cli.stack;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A whole arena on this machine: start it, ask it for addresses, hurt its processes, stop it.
 *
 * <p>Not thread-safe, except that {@link #close} may be called from a shutdown hook.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration SERVICE_GRACE = Duration.ofSeconds(5);
    private static final Duration STORE_GRACE = Duration.ofSeconds(3);

    private final StackSettings settings;
    private final Plans plans;
    private final HomeLock lock;
    private final Guard guard = new Guard();
    private final Map<Part, List<SupervisedProcess>> processes = Collections.synchronizedMap(new EnumMap<>(Part.class));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    private volatile boolean closing;
    private Runnable beforeServices = () -> {};

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.lock = new HomeLock(settings.home());
        this.plans = new Plans(settings);
    }

    /** A stack that does not run yet. */
    public static LocalStack of(StackSettings settings) {
        return new LocalStack(settings);
    }

    /** Looks at the stores before any service runs; what the check throws ends the start. */
    public void checkStores(Runnable check) {
        beforeServices = check;
    }

    /**
     * Starts everything and returns when every part is ready.
     *
     * @throws StackException when a port is taken, a program is missing or a part does not become ready; nothing runs then
     */
    public void start() {
        start(false);
    }

    /** Like {@link #start}, but forgets every earlier competition first. */
    public void startFresh() {
        start(true);
    }

    private void start(boolean fresh) {
        settings.programs().check();
        open();
        try {
            checkPorts();
            if (fresh) {
                settings.home().forgetData();
                settings.home().create();
            }
            startStoresAndTopics();
            beforeServices.run();
            startServices();
            StackFile.describing(this, settings).writeTo(settings.home().stackFile());
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Starts Kafka and PostgreSQL only, with all topics and an empty or an old database. */
    public void startStores() {
        open();
        try {
            startStoresAndTopics();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void open() {
        settings.home().create();
        lock.acquire();
        guard.open();
    }

    private void startStoresAndTopics() {
        plans.postgres().initialise();
        start(Part.POSTGRES, 0);
        start(Part.KAFKA, 0);
        for (Part simulated : List.of(Part.SIMULATOR, Part.VENUE)) {
            if (settings.has(simulated)) {
                start(simulated, 0);
            }
        }
        awaitReady(Part.KAFKA, 0);
        Topics.createOn(kafka(), START_LIMIT);
        awaitReady(Part.POSTGRES, 0);
    }

    private void startServices() {
        for (Part part : Part.services()) {
            for (int replica = 0; replica < settings.replicasOf(part); replica++) {
                start(part, replica);
            }
        }
        processes.forEach((part, replicas) -> {
            for (int replica = 0; replica < replicas.size(); replica++) {
                awaitReady(part, replica);
            }
        });
    }

    /** Sends SIGKILL to one process. It comes back by itself when the settings say so. */
    public void kill(Part part, int replica) {
        process(part, replica).kill();
    }

    /** Lets one replica end in good order; it stays away until {@link #restart}. */
    public void leave(Part part, int replica) {
        process(part, replica).stop(SERVICE_GRACE);
    }

    /** Stops the process if it runs, starts it and waits until it is ready. */
    public void restart(Part part, int replica) {
        SupervisedProcess process = process(part, replica);
        process.stop(SERVICE_GRACE);
        process.start();
        awaitReady(part, replica);
    }

    /** Waits until the process is ready; at most 90 seconds. */
    public void awaitReady(Part part, int replica) {
        SupervisedProcess process = process(part, replica);
        Patience patience = new Patience(START_LIMIT);
        while (!process.ready()) {
            boolean dead = closing || (!settings.restarts() && !process.alive());
            if (dead || !patience.pause()) {
                String words = String.join(" | ", process.lastWords(3));
                throw new StackException(process.name()
                        + (dead ? " ended while starting" : " was not ready within " + START_LIMIT.toSeconds() + " s")
                        + "; log " + process.log() + (words.isBlank() ? "" : ": " + words));
            }
        }
    }

    /** The process id, or -1 when that process does not run. */
    public long pid(Part part, int replica) {
        return process(part, replica).pid();
    }

    /** The TCP port of one replica. */
    public int port(Part part, int replica) {
        return plans.port(part, replica);
    }

    /** The HTTP address of one replica of a service, without a trailing slash. */
    public URI address(Part part, int replica) {
        return URI.create("http://127.0.0.1:" + port(part, replica));
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "127.0.0.1:" + port(Part.KAFKA, 0);
    }

    /** The database's JDBC address; user {@code arena}. */
    public String jdbcUrl() {
        return plans.postgres().jdbcUrl();
    }

    /** The password of the database user. */
    public String databasePassword() {
        return settings.home().databasePassword();
    }

    /** The bearer token of control calls. */
    public String token() {
        return settings.home().token();
    }

    /** Everything the stack was built from. */
    public StackSettings settings() {
        return settings;
    }

    /** Ends all processes in order, services first; at most ten seconds. Harmless when nothing runs. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        timer.shutdownNow();
        if (lock.held()) {
            StackFile.remove(settings.home().stackFile());
        }
        stop(
                List.of(Part.GATEWAY, Part.PORTFOLIO, Part.DECISION, Part.MARKET_DATA, Part.SIMULATOR, Part.VENUE),
                SERVICE_GRACE);
        stop(List.of(Part.KAFKA, Part.POSTGRES), STORE_GRACE);
        guard.close();
        lock.release();
    }

    private void stop(List<Part> parts, Duration grace) {
        List<Thread> stopping = new ArrayList<>();
        for (Part part : parts) {
            for (SupervisedProcess process : processes.getOrDefault(part, List.of())) {
                stopping.add(Thread.ofVirtual().start(() -> process.stop(grace)));
            }
        }
        for (Thread thread : stopping) {
            try {
                thread.join(grace.plusSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start(Part part, int replica) {
        if (closing) {
            throw new StackException("the stack is being stopped");
        }
        List<SupervisedProcess> replicas = processes.computeIfAbsent(part, p -> new CopyOnWriteArrayList<>());
        if (replicas.size() <= replica) {
            replicas.add(new SupervisedProcess(
                    plans.of(part, replica), guard, timer, settings.restarts(), settings.announce()));
        }
        replicas.get(replica).start();
    }

    private SupervisedProcess process(Part part, int replica) {
        List<SupervisedProcess> replicas = processes.getOrDefault(part, List.of());
        if (replica < 0 || replica >= replicas.size()) {
            throw new StackException("the stack has no " + part.label() + " replica " + replica);
        }
        return replicas.get(replica);
    }

    private void checkPorts() {
        settings.ports().named().forEach((name, port) -> {
            for (Part part : Part.values()) {
                if (Ports.belongsTo(part, name) && !settings.has(part)) {
                    return;
                }
            }
            PortCheck.complaint(name, port).ifPresent(complaint -> {
                throw new StackException(complaint);
            });
        });
    }
}
