package org.tradingarena.history.binance.archive;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.wire.CsvRows;
import org.tradingarena.history.binance.wire.WireFault;

/**
 * The rows of an archive: one file of comma-separated values, in milliseconds or microseconds, with or without a header. Held
 * against the archive's own range, order, and what can be a candle.
 */
final class ArchiveRows {

    private static final int LONGEST_LINE = 1_000;

    private ArchiveRows() {}

    /** Takes candles. */
    interface Taker {
        void take(Candle candle) throws IOException;
    }

    /**
     * Hands every candle on, by rising open time; a row that stands there twice with the same values once.
     *
     * @return number of rows
     * @throws FetchFailed naming archive and row, when one cannot be used
     * @throws IOException of the taker
     */
    static long read(Path file, ArchivePart part, Taker taker) throws FetchFailed, IOException {
        long row = 0;
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            BufferedReader lines = opened(zip, part);
            @Nullable Candle last = null;
            for (String line = line(lines, part, row); line != null; line = line(lines, part, row)) {
                row++;
                if (row == 1 && CsvRows.isHeader(line)) {
                    continue;
                }
                Candle candle = candle(line, part, row);
                if (follows(last, candle, part, row)) {
                    taker.take(candle);
                }
                last = candle;
            }
        }
        return row;
    }

    private static BufferedReader opened(ZipInputStream zip, ArchivePart part) throws FetchFailed {
        try {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(part.name() + ".csv")) {
                throw new FetchFailed(part.name() + ".zip does not hold " + part.name() + ".csv but "
                        + (entry == null ? "no file" : "'" + WireFault.oneLine(entry.getName(), 60) + "'"));
            }
        } catch (IOException broken) {
            throw new FetchFailed(part.name() + ".zip is no archive: " + broken.getMessage(), broken);
        }
        return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    }

    private static @Nullable String line(BufferedReader lines, ArchivePart part, long row) throws FetchFailed {
        try {
            String line = lines.readLine();
            if (line != null && line.length() > LONGEST_LINE) {
                throw new FetchFailed(place(part, row + 1) + "has more than " + LONGEST_LINE + " characters");
            }
            return line;
        } catch (EOFException | ZipException broken) {
            throw new FetchFailed(place(part, row + 1) + "cannot be unpacked: " + broken.getMessage(), broken);
        } catch (IOException broken) {
            throw new FetchFailed(place(part, row + 1) + "cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Candle candle(String line, ArchivePart part, long row) throws FetchFailed {
        try {
            return CsvRows.read(line, part.interval());
        } catch (WireFault fault) {
            throw new FetchFailed(place(part, row) + fault.getMessage(), fault);
        }
    }

    private static boolean follows(@Nullable Candle last, Candle candle, ArchivePart part, long row)
            throws FetchFailed {
        Instant opens = candle.openTime();
        if (opens.isBefore(part.opensAt()) || !opens.isBefore(part.endsAt())) {
            throw new FetchFailed(place(part, row) + "it opens at " + opens + ", which is not in the archive's range");
        }
        if (last == null || opens.isAfter(last.openTime())) {
            return true;
        }
        if (candle.equals(last)) {
            return false;
        }
        throw new FetchFailed(place(part, row)
                + (opens.equals(last.openTime())
                        ? "the candle of " + opens + " stands there a second time with other values"
                        : "it opens at " + opens + ", before the one above it, at " + last.openTime()));
    }

    private static String place(ArchivePart part, long row) {
        return part.name() + ".csv, row " + row + ": ";
    }
}
