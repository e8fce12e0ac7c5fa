package org.tradingarena.history.binance.archive;

/** Is told how a fetch goes on. */
public interface FetchWatch {

    /** Nobody watches. */
    FetchWatch NOBODY = new FetchWatch() {};

    /**
     * Work on a part went on.
     *
     * @param done of all days of all symbols
     * @param total days of all symbols
     * @param what is done now, such as {@code BTCUSDT-1m-2024-01.zip 1.2 MB}
     */
    default void progress(int done, int total, String what) {}

    /** Something that the user should know and that stops nothing. */
    default void note(String words) {}
}
