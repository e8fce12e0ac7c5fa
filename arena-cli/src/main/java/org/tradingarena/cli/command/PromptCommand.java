package org.tradingarena.cli.command;

import picocli.CommandLine.Command;

/** What models were shown. */
@Command(
        name = "prompt",
        description = "Show or compare the prompts that seats were shown.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {PromptShowCommand.class, PromptDiffCommand.class})
public final class PromptCommand {}
