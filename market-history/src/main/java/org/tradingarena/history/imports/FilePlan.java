package org.tradingarena.history.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradingarena.history.store.DatasetDraft;
import org.tradingarena.schema.types.Symbol;

/**
 * Which file holds what, in the order in which they are read.
 *
 * @param files of every symbol by rising time
 */
record FilePlan(Map<Symbol, List<Path>> files, Duration step) {

    static FilePlan of(ImportOrder order) {
        if (order.files().isEmpty()) {
            throw new ImportRefused("no file was named");
        }
        Map<Symbol, List<Preview>> previews = new LinkedHashMap<>();
        for (Path file : order.files()) {
            previews.computeIfAbsent(symbol(order, file), any -> new ArrayList<>())
                    .add(Preview.of(file));
        }
        Map<Symbol, List<Path>> files = new LinkedHashMap<>();
        previews.forEach((symbol, ofSymbol) -> files.put(
                symbol,
                ofSymbol.stream()
                        .sorted(Comparator.comparing(Preview::first))
                        .map(Preview::file)
                        .toList()));
        return new FilePlan(
                files,
                step(order, previews.values().stream().flatMap(List::stream).toList()));
    }

    private static Symbol symbol(ImportOrder order, Path file) {
        Symbol named = order.symbol();
        return named != null
                ? named
                : SymbolNames.in(file)
                        .orElseThrow(() -> new ImportRefused(
                                file + ": its name tells no pair such as BTCUSDT; name it with --symbol BTC/USDT"));
    }

    private static void requireUsable(Duration step, Map<Duration, Path> found) {
        try {
            DatasetDraft.requireStep(step);
        } catch (IllegalArgumentException unusable) {
            throw new ImportRefused(
                    found.values().iterator().next() + ": " + unusable.getMessage()
                            + "; if its candles are shorter, give their length with --step",
                    unusable);
        }
    }

    private static Duration step(ImportOrder order, List<Preview> previews) {
        Map<Duration, Path> found = new TreeMap<>();
        for (Preview preview : previews) {
            Duration step = preview.step();
            if (step != null) {
                found.putIfAbsent(step, preview.file());
            }
        }
        Duration asked = order.step();
        if (asked != null && found.isEmpty()) {
            return asked;
        }
        if (found.isEmpty()) {
            throw new ImportRefused(previews.getFirst().file()
                    + ": one row does not tell the length of its candle; give it with --step 5m");
        }
        Duration step = asked == null ? found.keySet().iterator().next() : asked;
        requireUsable(step, found);
        found.forEach((other, file) -> {
            if (!other.equals(step)) {
                throw new ImportRefused(file + ": its candles are " + RowGate.words(other) + " apart, not "
                        + RowGate.words(step)
                        + (asked == null
                                ? " as in " + found.get(step) + "; import them as two data sets"
                                : "; give the step that the file has"));
            }
        });
        return step;
    }
}
