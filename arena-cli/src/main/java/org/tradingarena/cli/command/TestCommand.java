package org.tradingarena.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tradingarena.cli.report.MissingTools;
import org.tradingarena.cli.report.TestCount;
import org.tradingarena.cli.report.TestReports;
import org.tradingarena.cli.report.TestRun;
import org.tradingarena.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs every test that this machine can run; the last line says how many held. */
@Command(
        name = "test",
        description = "Run every test that this machine can run; further arguments go to Maven.",
        mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {
    @Unmatched
    List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        Path log = workspace.home().log("test");
        String maven = System.getenv().getOrDefault("ARENA_MVN", "mvn");
        List<String> missing = MissingTools.lines(MissingTools.searchPath());
        terminal.line("Running all tests with Maven; the whole output is in " + log);
        Instant began = Instant.now();
        int code = new TestRun(workspace.root(), maven, log).execute(arguments, terminal::line);
        TestCount count = TestReports.countedSince(workspace.root(), began);
        terminal.lines(missing);
        count.reasons().forEach((reason, tests) -> terminal.line(tests + " skipped: " + reason));
        if (code != 0 && count.failed() == 0) {
            terminal.line("The build failed before or beside the tests (code " + code + "); see " + log);
        }
        terminal.line(count.summary());
        return code;
    }
}
