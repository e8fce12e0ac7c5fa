package org.tradingarena.history.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.DatasetDraft;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;

/** Makes one data set of some files: all of it, or nothing. Not thread-safe. */
public final class DatasetImport {

    private static final int TOLD_EVERY = 100_000;
    private static final int FINEST_LOT = 8;
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_LABEL = 120;

    private final ImportOrder order;
    private final Path folder;
    private final LongConsumer progress;
    private long read;
    private long repeated;

    private DatasetImport(ImportOrder order, Path folder, LongConsumer progress) {
        this.order = order;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Imports.
     *
     * @param folder where the data sets lie; made if need be
     * @param progress is told the number of rows read so far, from time to time
     * @throws ImportRefused when a file or the order cannot be used; nothing is left behind then
     */
    public static ImportReport run(ImportOrder order, Path folder, LongConsumer progress) {
        return new DatasetImport(order, folder, progress).run();
    }

    private ImportReport run() {
        FilePlan plan = FilePlan.of(order);
        try (DatasetWriter writer = DatasetWriter.openFresh(folder, draft(plan))) {
            try {
                return imported(plan, writer);
            } catch (RuntimeException | IOException failed) {
                writer.discard();
                throw failed;
            }
        } catch (FileAlreadyExistsException taken) {
            throw new ImportRefused(taken.getFile() + ": " + taken.getReason(), taken);
        } catch (IOException broken) {
            throw new ImportRefused(
                    "cannot write data set '" + order.name() + "' into " + folder + ": " + broken, broken);
        } catch (IllegalArgumentException wrong) {
            throw new ImportRefused(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ImportReport imported(FilePlan plan, DatasetWriter writer) throws IOException {
        for (Map.Entry<Symbol, List<Path>> entry : plan.files().entrySet()) {
            RowGate gate = new RowGate(entry.getKey(), plan.step());
            for (Path file : entry.getValue()) {
                copy(file, entry.getKey(), gate, writer);
            }
            repeated += gate.repeated();
        }
        List<Instrument> instruments = new ArrayList<>();
        plan.files().keySet().forEach(symbol -> instruments.add(instrument(symbol, writer)));
        DatasetManifest manifest = writer.finish(instruments);
        return new ImportReport(manifest, read, repeated, read - repeated - manifest.rows());
    }

    private void copy(Path file, Symbol symbol, RowGate gate, DatasetWriter writer) throws IOException {
        try (RowReader rows = opened(file)) {
            String unit = rows.unit();
            for (CandleRow row = next(file, rows); row != null; row = next(file, rows)) {
                Optional<Candle> candle = gate.pass(file, unit, row);
                if (candle.isPresent()) {
                    append(file, unit, row, symbol, candle.get(), writer);
                }
                if (++read % TOLD_EVERY == 0) {
                    progress.accept(read);
                }
            }
        } catch (RowUnreadable wrong) {
            throw Refusals.unreadable(file, wrong);
        }
    }

    private static RowReader opened(Path file) throws RowUnreadable {
        try {
            return CandleFile.open(file);
        } catch (IOException broken) {
            throw Refusals.broken(file, broken);
        }
    }

    private static @Nullable CandleRow next(Path file, RowReader rows) throws RowUnreadable {
        try {
            return rows.next();
        } catch (IOException broken) {
            throw Refusals.broken(file, broken);
        }
    }

    private static void append(
            Path file, String unit, CandleRow row, Symbol symbol, Candle candle, DatasetWriter writer)
            throws IOException {
        try {
            writer.append(symbol, candle);
        } catch (IllegalArgumentException impossible) {
            throw new ImportRefused(
                    file + ", " + unit + " " + row.number() + ": " + impossible.getMessage(), impossible);
        }
    }

    private DatasetDraft draft(FilePlan plan) {
        String names = plan.files().keySet().stream().map(Symbol::value).collect(Collectors.joining(", "));
        String files = order.files().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", "));
        String label = order.label();
        String source = order.source();
        try {
            return new DatasetDraft(
                    order.name(),
                    label == null
                            ? cut("Imported candles of " + RowGate.words(plan.step()) + ": " + names, LONGEST_LABEL)
                            : label,
                    source == null ? cut("imported from " + files, LONGEST_WORDS) : source,
                    order.simulated(),
                    order.venue(),
                    order.funding(),
                    plan.step(),
                    List.copyOf(plan.files().keySet()));
        } catch (IllegalArgumentException wrong) {
            throw new ImportRefused(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** The rules that were given; tick and lot otherwise from what the rows need. */
    private Instrument instrument(Symbol symbol, DatasetWriter writer) {
        BigDecimal tick = order.tick();
        BigDecimal lot = order.lot();
        return new Instrument(
                symbol,
                tick == null ? BigDecimal.ONE.movePointLeft(writer.priceDecimals(symbol)) : tick,
                lot == null ? BigDecimal.ONE.movePointLeft(Math.min(FINEST_LOT, writer.volumeDecimals(symbol))) : lot,
                order.minNotional(),
                null,
                order.maxLeverage(),
                order.maintenance());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
