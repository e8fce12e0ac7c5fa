package org.tradingarena.history.imports;

import java.util.List;
import java.util.Locale;

/**
 * Which field of a line is what.
 *
 * @param trades −1 where the file tells none
 */
record Columns(int time, int open, int high, int low, int close, int volume, int trades) {

    private static final List<String> TIME =
            List.of("open_time", "opentime", "timestamp", "time", "datetime", "date", "start", "unix", "ts", "");
    private static final List<String> VOLUME = List.of("volume", "vol", "base_volume", "basevolume");
    private static final List<String> TRADES =
            List.of("count", "trades", "number_of_trades", "trade_count", "tradecount", "num_trades");
    private static final int PLAIN = 6;
    private static final int ARCHIVE = 11;

    /** By the names of a head line; the first of several names that fit wins. */
    static Columns named(List<String> head) {
        List<String> names = head.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        return new Columns(
                required(names, TIME, "the time"),
                required(names, List.of("open"), "open"),
                required(names, List.of("high"), "high"),
                required(names, List.of("low"), "low"),
                required(names, List.of("close"), "close"),
                required(names, VOLUME, "volume"),
                index(names, TRADES));
    }

    /** By position, where there is no head line: six fields, or the eleven or twelve of a Binance archive. */
    static Columns positional(int fields) {
        if (fields == PLAIN) {
            return new Columns(0, 1, 2, 3, 4, 5, -1);
        }
        if (fields == ARCHIVE || fields == ARCHIVE + 1) {
            return new Columns(0, 1, 2, 3, 4, 5, 8);
        }
        throw new IllegalArgumentException("it has " + fields
                + " fields and no head line; expected time,open,high,low,close,volume, the 12 fields of a Binance archive, or"
                + " a head line that names them");
    }

    /** The fields that a line must have at least. */
    int width() {
        return 1
                + Math.max(
                        Math.max(Math.max(time, open), Math.max(high, low)), Math.max(Math.max(close, volume), trades));
    }

    private static int required(List<String> names, List<String> known, String what) {
        int index = index(names, known);
        if (index < 0) {
            throw new IllegalArgumentException("its head line names no column for " + what + ": "
                    + Fields.shortened(String.join(",", names)) + "; expected one of "
                    + known.stream().filter(name -> !name.isEmpty()).toList());
        }
        return index;
    }

    private static int index(List<String> names, List<String> known) {
        return known.stream()
                .mapToInt(names::indexOf)
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
    }
}
