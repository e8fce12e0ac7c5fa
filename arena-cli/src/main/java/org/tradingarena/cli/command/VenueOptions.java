package org.tradingarena.cli.command;

import java.util.Optional;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.stack.StackSettings;
import picocli.CommandLine.Option;

/** Whether live markets come from Binance or from a simulator that says so on every page. */
final class VenueOptions {

    @Option(
            names = "--simulated-venue",
            description =
                    "a simulated Binance in place of the real one, for live markets without a network; always labelled")
    boolean simulated;

    /** The settings with or without the simulator. */
    StackSettings in(StackSettings settings) {
        return simulated ? settings.withSimulatedVenue() : settings;
    }

    /**
     * Checks an arena that runs already.
     *
     * @throws Refusal when it reads the real venue and a simulated one was asked for
     */
    void check(Optional<StackFile> running) {
        if (simulated && running.isPresent() && !running.get().has(Part.VENUE)) {
            throw new Refusal(
                    "the arena that runs here has no simulated venue; end it with ./arena down, or start another with"
                            + " ./arena up --live --simulated-venue");
        }
    }
}
