package org.tradingarena.cli;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tradingarena.cli.client.ApiProblem;
import org.tradingarena.cli.client.Unreachable;
import org.tradingarena.cli.command.BacktestCommand;
import org.tradingarena.cli.command.DataCommand;
import org.tradingarena.cli.command.DoctorCommand;
import org.tradingarena.cli.command.DownCommand;
import org.tradingarena.cli.command.LeaderboardCommand;
import org.tradingarena.cli.command.PauseCommand;
import org.tradingarena.cli.command.PromptCommand;
import org.tradingarena.cli.command.Refusal;
import org.tradingarena.cli.command.ResumeCommand;
import org.tradingarena.cli.command.RunCommand;
import org.tradingarena.cli.command.StatusCommand;
import org.tradingarena.cli.command.StopCommand;
import org.tradingarena.cli.command.TestCommand;
import org.tradingarena.cli.command.UpCommand;
import org.tradingarena.cli.command.VerifyCommand;
import org.tradingarena.cli.prompt.PromptMissing;
import org.tradingarena.cli.stack.StackException;
import org.tradingarena.cli.verify.EvidenceMissing;
import org.tradingarena.history.imports.ImportRefused;
import org.tradingarena.schema.config.ConfigInvalid;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code arena}. Exit codes: 0 done, 1 could not be done, 2 wrong usage or configuration. */
@Command(
        name = "arena",
        mixinStandardHelpOptions = true,
        version = "AI Trading Arena 0.1",
        synopsisSubcommandLabel = "COMMAND",
        description = "Language models trade crypto against each other with paper money.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            RunCommand.class,
            BacktestCommand.class,
            DataCommand.class,
            StatusCommand.class,
            LeaderboardCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            StopCommand.class,
            VerifyCommand.class,
            PromptCommand.class,
            DoctorCommand.class,
            TestCommand.class
        })
public final class Arena {
    private static final List<Class<? extends RuntimeException>> EXPECTED = List.of(
            Refusal.class,
            ImportRefused.class,
            StackException.class,
            ApiProblem.class,
            Unreachable.class,
            EvidenceMissing.class,
            PromptMissing.class);
    private static final Logger ROOT = Logger.getLogger("");

    private Arena() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        ROOT.setLevel(Level.SEVERE); // the Kafka client talks; what matters reaches the user as an exception
        System.exit(execute(args));
    }

    /** Runs one command in this process. */
    static int execute(String... args) {
        CommandLine line = new CommandLine(new Arena());
        line.setExecutionExceptionHandler((thrown, failed, parsed) -> explain(thrown));
        line.setParameterExceptionHandler((wrong, ignored) -> usage(wrong));
        line.setUsageHelpAutoWidth(true);
        return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    private static int explain(Exception thrown) throws Exception {
        if (thrown instanceof ConfigInvalid invalid) {
            invalid.problems().forEach(problem -> System.err.println("arena: " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        if (EXPECTED.stream().noneMatch(type -> type.isInstance(thrown))) {
            throw thrown;
        }
        System.err.println("arena: " + thrown.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int usage(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
        System.err.println("arena: " + message + "; see ./arena "
                + (wrong.getCommandLine().getParent() == null
                        ? ""
                        : wrong.getCommandLine().getCommandName() + " ")
                + "--help");
        return CommandLine.ExitCode.USAGE;
    }
}
