package org.tradingarena.cli.terminal;

import java.util.Locale;

/** {@code [########------------]  40 %  round 4 of 10}. */
public final class ProgressBar {
    private static final int WIDTH = 30;

    private ProgressBar() {}

    /**
     * One line of progress.
     *
     * @param done rounds decided, clamped to the total
     * @param total rounds to play; with 0 the bar stays empty
     */
    public static String render(int done, int total) {
        return render(done, total, "round");
    }

    /**
     * One line of progress in something else than rounds.
     *
     * @param unit what is counted, such as {@code day}
     */
    public static String render(int done, int total, String unit) {
        int bounded = Math.clamp(done, 0, Math.max(total, 0));
        int filled = total == 0 ? 0 : (int) ((long) WIDTH * bounded / total);
        int percent = total == 0 ? 0 : (int) (100L * bounded / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %s %d of %d",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                unit,
                bounded,
                total);
    }
}
