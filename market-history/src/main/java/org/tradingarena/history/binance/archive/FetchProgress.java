package org.tradingarena.history.binance.archive;

/** Counts the days that are done. */
final class FetchProgress {

    private final FetchWatch watch;
    private final int total;
    private int done;

    FetchProgress(FetchWatch watch, int total) {
        this.watch = watch;
        this.total = total;
    }

    void now(String what) {
        watch.progress(done, total, what);
    }

    void done(int days) {
        done = Math.min(done + days, total);
    }

    void note(String words) {
        watch.note(words);
    }
}
