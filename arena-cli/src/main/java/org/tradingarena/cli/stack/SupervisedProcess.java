package org.tradingarena.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process and its life.
 *
 * <pre>
 * stopped --start--> running --ends by itself--> waiting --back-off--> running
 *    ^                  |  ^------restart-----------'
 *    '-------stop-------'
 * </pre>
 *
 * Thread-safe.
 */
final class SupervisedProcess {
    private final ProcessPlan plan;
    private final Guard guard;
    private final ScheduledExecutorService timer;
    private final boolean restarts;
    private final Consumer<String> announce;
    private final Backoff backoff = new Backoff();
    private @Nullable Process process;
    private @Nullable ScheduledFuture<?> restart;
    private boolean wanted;
    private long startedNanos;

    SupervisedProcess(
            ProcessPlan plan,
            Guard guard,
            ScheduledExecutorService timer,
            boolean restarts,
            Consumer<String> announce) {
        this.plan = plan;
        this.guard = guard;
        this.timer = timer;
        this.restarts = restarts;
        this.announce = announce;
    }

    String name() {
        return plan.name();
    }

    Path log() {
        return plan.log();
    }

    boolean ready() {
        return alive() && plan.ready().getAsBoolean();
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** The process id, or -1 when it does not run. */
    synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : -1;
    }

    synchronized void start() {
        if (alive()) {
            return;
        }
        wanted = true;
        if (restart != null) {
            restart.cancel(false);
            restart = null;
        }
        ProcessBuilder builder = new ProcessBuilder(Detached.command(plan.command()))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        if (!plan.withSecrets()) {
            builder.environment().keySet().removeIf(name -> name.endsWith("_API_KEY"));
        }
        builder.environment().putAll(plan.environment());
        try {
            Process started = builder.start();
            process = started;
            startedNanos = System.nanoTime();
            guard.add(started.pid());
            Thread.ofVirtual().start(() -> watch(started));
        } catch (IOException e) {
            throw new StackException("cannot start " + plan.name() + ": " + e.getMessage(), e);
        }
    }

    /** Sends SIGKILL and waits until the process is gone; supervision then starts it again unless told not to. */
    void kill() {
        Process killed;
        synchronized (this) {
            killed = process;
        }
        if (killed != null) {
            killed.destroyForcibly();
            await(killed, Duration.ofSeconds(10));
        }
    }

    /** Asks it to end, and after the grace kills it. It stays ended. */
    void stop(Duration grace) {
        Process stopped;
        synchronized (this) {
            wanted = false;
            if (restart != null) {
                restart.cancel(false);
            }
            stopped = process;
        }
        if (stopped == null || !stopped.isAlive()) {
            return;
        }
        signal(stopped.pid());
        if (!await(stopped, grace)) {
            announce.accept(plan.name() + " did not end within " + grace.toSeconds() + " s and is killed (log "
                    + plan.log() + ")");
            stopped.destroyForcibly();
            await(stopped, Duration.ofSeconds(2));
        }
    }

    /** The last lines of its log, for messages about a start that failed. */
    List<String> lastWords(int lines) {
        try {
            List<String> all = Files.readAllLines(plan.log(), StandardCharsets.ISO_8859_1);
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private void watch(Process watched) {
        try {
            watched.waitFor();
            ended(watched);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ended(Process gone) {
        guard.remove(gone.pid());
        if (!wanted || process == null || gone.pid() != process.pid()) {
            return;
        }
        Duration lasted = Duration.ofNanos(System.nanoTime() - startedNanos);
        String what = plan.name() + " ended with code " + gone.exitValue() + " after " + lasted.toSeconds() + " s";
        if (!restarts) {
            announce.accept(what + " (log " + plan.log() + ")");
            return;
        }
        Duration pause = backoff.after(lasted);
        announce.accept(what + "; starting it again in " + pause.toMillis() / 1000.0 + " s (log " + plan.log() + ")");
        if (!timer.isShutdown()) {
            restart = timer.schedule(this::start, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void signal(long pid) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "kill -" + plan.stopSignal() + " " + pid));
        try {
            new ProcessBuilder(command).start().waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new StackException("cannot signal " + plan.name() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
