package org.tradingarena.cli.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tradingarena.cli.doctor.Checkup;
import org.tradingarena.cli.doctor.Finding;
import org.tradingarena.cli.terminal.Table;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at everything that {@code arena up} needs; exit code 1 when something is in its way. */
@Command(
        name = "doctor",
        description = "Check JDK, memory, disk, ports, keys (never their values), prices and the network.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Set<String> keys = new HashSet<>(System.getenv().keySet());
        keys.addAll(workspace.secrets().keySet());
        List<Finding> findings = Checkup.run(workspace.home(), ports.ports(), workspace.config(), keys);
        Table table = new Table("", "what", "finding");
        findings.forEach(finding -> table.row(finding.grade().name(), finding.subject(), finding.detail()));
        Terminal.standard().lines(table.lines());
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.BAD) ? 1 : 0;
    }
}
