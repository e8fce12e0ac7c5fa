package org.tradingarena.history.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.types.Symbol;

/**
 * Lets the rows of one symbol through, over all of its files, as long as each opens a whole number of steps after the one
 * before. A row that repeats the one before is dropped and counted; anything else is refused with both places.
 */
final class RowGate {

    private final Symbol symbol;
    private final Duration step;
    private @Nullable CandleRow last;
    private String lastPlace = "";
    private long repeated;

    RowGate(Symbol symbol, Duration step) {
        this.symbol = symbol;
        this.step = step;
    }

    /** Rows that repeated the one before. */
    long repeated() {
        return repeated;
    }

    /** The candle of a row, or nothing for a repetition; throws {@link ImportRefused}. */
    Optional<Candle> pass(Path file, String unit, CandleRow row) {
        row.fault().ifPresent(fault -> {
            throw Refusals.row(
                    file, unit, row, "this cannot be a candle of " + symbol + ": " + fault + "; get the file again");
        });
        if (row.openTime().getNano() % 1_000_000 != 0 || row.openTime().toEpochMilli() % step.toMillis() != 0) {
            throw Refusals.row(
                    file,
                    unit,
                    row,
                    "it opens at " + row.openTime() + ", where no candle of " + words(step)
                            + " does; give the length of the candles with --step, or correct the time");
        }
        CandleRow before = last;
        if (before != null && !row.openTime().isAfter(before.openTime())) {
            return behind(file, unit, row, before);
        }
        last = row;
        lastPlace = unit + " " + row.number() + " of " + file;
        return Optional.of(row.candle());
    }

    private Optional<Candle> behind(Path file, String unit, CandleRow row, CandleRow before) {
        if (row.openTime().isBefore(before.openTime())) {
            throw Refusals.row(
                    file,
                    unit,
                    row,
                    "it opens at " + row.openTime() + ", before " + before.openTime() + " in " + lastPlace
                            + "; sort the rows by rising time");
        }
        if (!row.tellsTheSame(before)) {
            throw Refusals.row(
                    file,
                    unit,
                    row,
                    "it tells another candle of " + row.openTime() + " than " + lastPlace
                            + "; find out which of them is true and remove the other");
        }
        repeated++;
        return Optional.empty();
    }

    static String words(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
