package org.tradingarena.cli.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How one process is started and known to be ready.
 *
 * @param name unique in the stack and the name of its log file, for example {@code portfolio} or {@code portfolio-1}
 * @param command program and arguments
 * @param environment added to what is inherited; may hold secrets and is never printed
 * @param withSecrets whether provider keys of the calling environment are passed on
 * @param stopSignal what asks it to end: {@code TERM}, or {@code INT} for PostgreSQL's fast shutdown
 * @param log where both output streams go
 * @param ready whether it can be used now; called often, must not block for more than a second
 */
record ProcessPlan(
        String name,
        List<String> command,
        Map<String, String> environment,
        boolean withSecrets,
        String stopSignal,
        Path log,
        BooleanSupplier ready) {

    ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Environments are left out: they hold secrets. */
    @Override
    public String toString() {
        return name + " " + command;
    }
}
