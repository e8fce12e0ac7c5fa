package org.tradingarena.cli.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Standard output, live or plain. On a live terminal a block of lines is redrawn in place; elsewhere only whole lines
 * are written. Thread-safe.
 */
public final class Terminal {
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream out;
    private final boolean live;
    private int drawn;

    public Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** Standard output; live when it is a terminal that understands cursor movements. */
    public static Terminal standard() {
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        return new Terminal(System.out, watched && !kind.equals("dumb"));
    }

    /** Whether blocks are redrawn in place. */
    public boolean live() {
        return live;
    }

    /** Writes a line above the live block. */
    public synchronized void line(String text) {
        wipe();
        out.println(text);
        out.flush();
    }

    /** Writes lines above the live block. */
    public synchronized void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /** Replaces the live block; does nothing on a plain stream. */
    public synchronized void block(List<String> lines) {
        if (!live) {
            return;
        }
        wipe();
        lines.forEach(out::println);
        out.flush();
        drawn = lines.size();
    }

    /** Leaves the live block where it is and goes on below it. */
    public synchronized void keepBlock() {
        drawn = 0;
    }

    private void wipe() {
        if (drawn > 0) {
            out.printf(UP + CLEAR_BELOW, drawn);
            drawn = 0;
        }
    }
}
