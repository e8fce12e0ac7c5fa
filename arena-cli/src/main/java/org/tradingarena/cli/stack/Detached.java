package org.tradingarena.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a child out of the terminal's reach: Ctrl+C goes to the stack, which then stops its processes in order. The
 * process id is that of the program itself, since every wrapper replaces itself.
 */
final class Detached {
    private static final boolean SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private Detached() {}

    /** The command behind a wrapper that leaves the terminal's process group, or at least ignores SIGINT. */
    static List<String> command(List<String> command) {
        List<String> wrapper = SETSID ? List.of("setsid") : List.of("bash", "-c", "trap '' INT; exec \"$@\"", "arena");
        return Stream.concat(wrapper.stream(), command.stream()).toList();
    }
}
