package org.tradingarena.history.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;

/**
 * Writes one data set: open, append every symbol's candles by rising time, finish. Until then it is a hidden folder that
 * nobody reads; finishing renames it, so that there is the whole data set or none. A writer that is closed without finishing,
 * or dies, leaves a part that the next one with the same draft continues from {@link #last}. Memory does not grow with the
 * data. Not thread-safe; one writer per data set.
 */
public final class DatasetWriter implements Closeable {

    private final Path folder;
    private final Path part;
    private final DatasetDraft draft;
    private final Map<Symbol, RowAppender> appenders = new LinkedHashMap<>();

    private DatasetWriter(Path folder, DatasetDraft draft) throws IOException {
        this.folder = folder;
        this.draft = draft;
        this.part = DataFolder.unfinished(folder, draft.name());
        for (Symbol symbol : draft.symbols()) {
            appenders.put(symbol, new RowAppender(part.resolve(DataFolder.rowFile(symbol)), draft.step()));
        }
    }

    /**
     * Begins a data set below the folder, or continues the part that a writer with an equal draft left there; the part of
     * another draft is thrown away.
     *
     * @throws FileAlreadyExistsException when there is a finished data set of that name
     */
    public static DatasetWriter open(Path folder, DatasetDraft draft) throws IOException {
        if (Files.exists(folder.resolve(draft.name()))) {
            throw new FileAlreadyExistsException(
                    folder.resolve(draft.name()).toString(),
                    null,
                    "there is a data set of that name; choose another name, or delete the folder");
        }
        Path part = DataFolder.unfinished(folder, draft.name());
        if (Files.exists(part) && !continues(part, draft)) {
            DataFolder.delete(part);
        }
        Files.createDirectories(part);
        DataFolder.write(part.resolve(DataFolder.DRAFT), draft);
        return new DatasetWriter(folder, draft);
    }

    /** Begins a data set and throws away whatever an earlier writer left; otherwise as {@link #open}. */
    public static DatasetWriter openFresh(Path folder, DatasetDraft draft) throws IOException {
        DataFolder.delete(DataFolder.unfinished(folder, draft.name()));
        return open(folder, draft);
    }

    private static boolean continues(Path part, DatasetDraft draft) {
        try {
            return DataFolder.draft(part).equals(draft);
        } catch (IOException | IllegalArgumentException unreadable) {
            return false; // whatever it was, it is not this draft
        }
    }

    /** What is being written. */
    public DatasetDraft draft() {
        return draft;
    }

    /** Open time of a symbol's last candle so far, those of an earlier writer included; null before the first. */
    public @Nullable Instant last(Symbol symbol) {
        return appender(symbol).last();
    }

    /** Decimals of the finest price of a symbol so far, an upper bound of its tick. */
    public int priceDecimals(Symbol symbol) {
        return appender(symbol).priceScale();
    }

    /** Decimals of the finest volume of a symbol so far. */
    public int volumeDecimals(Symbol symbol) {
        return appender(symbol).volumeScale();
    }

    /**
     * Appends a candle; steps between it and the last one become a gap.
     *
     * @throws IllegalArgumentException when the symbol is not in the draft, the candle is impossible by {@link CandleRules},
     *     does not open on the grid of the step after the last one, a hole of more than two million steps lies before it, or
     *     a number has more than 18 digits
     */
    public void append(Symbol symbol, Candle candle) throws IOException {
        CandleRules.fault(candle).ifPresent(fault -> {
            throw new IllegalArgumentException("the candle of " + candle.openTime() + " cannot be one: " + fault);
        });
        appender(symbol).append(candle);
    }

    /** Hands what was appended to the operating system, so that it outlives this process. */
    public void flush() throws IOException {
        for (RowAppender appender : appenders.values()) {
            if (appender.last() != null) {
                appender.flush();
            }
        }
    }

    /**
     * Ends the data set on the range that all symbols have in common, and makes it known.
     *
     * @param instruments the rules of every symbol of the draft
     * @throws IllegalArgumentException when a symbol has no rules or no candle, or the symbols have no range in common
     */
    public DatasetManifest finish(List<Instrument> instruments) throws IOException {
        close();
        Map<Symbol, RowFile> written = new LinkedHashMap<>();
        for (Symbol symbol : draft.symbols()) {
            if (appender(symbol).last() == null) {
                throw new IllegalArgumentException("there is no candle of " + symbol);
            }
            written.put(symbol, RowFile.map(part.resolve(DataFolder.rowFile(symbol))));
        }
        CommonRange range = CommonRange.of(written, draft.step());
        Path ready = part.resolve("ready");
        DataFolder.delete(ready);
        Files.createDirectories(ready);
        List<StoredSymbol> stored = new ArrayList<>();
        for (Map.Entry<Symbol, RowFile> entry : written.entrySet()) {
            String file = DataFolder.rowFile(entry.getKey());
            PackedFile packed = PackedFile.write(entry.getValue(), range.from(), range.to(), ready.resolve(file));
            stored.add(new StoredSymbol(
                    rules(instruments, entry.getKey()), file, packed.rows(), packed.sha256(), packed.gaps()));
        }
        DatasetManifest manifest = manifest(range, stored);
        DataFolder.write(ready.resolve(DataFolder.MANIFEST), manifest);
        DataFolder.force(ready);
        Files.move(ready, folder.resolve(draft.name()), StandardCopyOption.ATOMIC_MOVE);
        DataFolder.force(folder);
        DataFolder.delete(part);
        return manifest;
    }

    private DatasetManifest manifest(CommonRange range, List<StoredSymbol> stored) {
        return new DatasetManifest(
                DatasetManifest.FORMAT,
                draft.name(),
                draft.label(),
                draft.source(),
                draft.simulated(),
                draft.venue(),
                draft.funding(),
                draft.step(),
                range.from(),
                range.to(),
                stored);
    }

    private static Instrument rules(List<Instrument> instruments, Symbol symbol) {
        return instruments.stream()
                .filter(instrument -> instrument.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no rules for " + symbol));
    }

    private RowAppender appender(Symbol symbol) {
        RowAppender appender = appenders.get(symbol);
        if (appender == null) {
            throw new IllegalArgumentException(symbol + " is not one of " + draft.symbols());
        }
        return appender;
    }

    /** Throws the part away; nothing is left. */
    public void discard() throws IOException {
        close();
        DataFolder.delete(part);
    }

    @Override
    public void close() throws IOException {
        for (RowAppender appender : appenders.values()) {
            appender.close();
        }
    }
}
