package org.tradingarena.cli.doctor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.PortCheck;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.stack.StackHome;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;

/** All checks, in the order in which they are shown. */
public final class Checkup {
    private Checkup() {}

    /**
     * Looks at everything.
     *
     * @param ports that {@code arena up} would use
     * @param keys names of the environment variables that are set, here or in {@code .env}
     */
    public static List<Finding> run(StackHome home, Ports ports, ArenaConfig config, Set<String> keys) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Machine.jdk());
        findings.add(Machine.memory());
        findings.add(Machine.disk(home.folder()));
        findings.addAll(ports(ports, StackFile.read(home)));
        findings.addAll(keys(config, keys));
        findings.addAll(Prices.of(config, LocalDate.now(ZoneOffset.UTC)));
        findings.addAll(Reachability.of(config));
        return findings;
    }

    private static List<Finding> ports(Ports ports, Optional<StackFile> running) {
        if (running.isPresent()) {
            return List.of(Finding.ok(
                    "ports",
                    "used by the arena that runs here (pid " + running.get().pid() + ")"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Part part : Part.values()) {
            PortCheck.complaint(part.label(), ports.of(part))
                    .ifPresent(complaint -> findings.add(Finding.bad("port " + ports.of(part), complaint)));
        }
        return findings.isEmpty() ? List.of(Finding.ok("ports", "all free")) : findings;
    }

    private static List<Finding> keys(ArenaConfig config, Set<String> present) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, ProviderProfile> provider : config.providers().entrySet()) {
            String variable = provider.getValue().keyEnv();
            if (variable == null) {
                findings.add(Finding.ok("key of " + provider.getKey(), "none needed"));
            } else if (present.contains(variable)) {
                findings.add(Finding.ok("key of " + provider.getKey(), variable + " is set"));
            } else {
                findings.add(Finding.note(
                        "key of " + provider.getKey(),
                        variable + " is not set: its seats are left out; export it or write it into .env"));
            }
        }
        return findings;
    }
}
