package org.tradingarena.cli.stack;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the stack's processes when the stack itself dies without a chance to do so (SIGKILL, out of memory).
 *
 * <p>A small shell reads process ids from a pipe. The pipe's end is this process's end, whatever its cause; the shell
 * then sends SIGTERM, and five seconds later SIGKILL, to what is left.
 */
final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            pids=()
            while read -r sign pid; do
              if [[ $sign == + ]]; then pids[pid]=1; else unset "pids[pid]"; fi
            done
            (( ${#pids[@]} )) || exit 0
            kill -TERM "${!pids[@]}" 2>/dev/null
            for _ in 1 2 3 4 5; do
              kill -0 "${!pids[@]}" 2>/dev/null || exit 0
              sleep 1
            done
            kill -KILL "${!pids[@]}" 2>/dev/null
            """;

    private @Nullable Writer pipe;

    synchronized void open() {
        if (pipe != null) {
            return;
        }
        try {
            Process shell = new ProcessBuilder(Detached.command(List.of("bash", "-c", SCRIPT)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = shell.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StackException("cannot start bash to watch over the processes: " + e.getMessage(), e);
        }
    }

    synchronized void add(long pid) {
        tell("+ " + pid);
    }

    synchronized void remove(long pid) {
        tell("- " + pid);
    }

    @Override
    public synchronized void close() {
        if (pipe == null) {
            return;
        }
        try {
            pipe.close();
        } catch (IOException e) {
            throw new StackException("the watching shell is gone: " + e.getMessage(), e);
        } finally {
            pipe = null;
        }
    }

    private void tell(String line) {
        if (pipe == null) {
            return;
        }
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new StackException("the watching shell is gone: " + e.getMessage(), e);
        }
    }
}
