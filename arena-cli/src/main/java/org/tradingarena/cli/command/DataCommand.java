package org.tradingarena.cli.command;

import picocli.CommandLine.Command;

/** The data sets of this machine. */
@Command(
        name = "data",
        description = "Fetch, import, list and check data sets; any competition can be played on them (--data NAME).",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {DataFetchCommand.class, DataImportCommand.class, DataListCommand.class, DataCheckCommand.class})
public final class DataCommand {}
