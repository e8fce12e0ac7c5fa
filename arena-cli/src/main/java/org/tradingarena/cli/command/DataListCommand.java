package org.tradingarena.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tradingarena.cli.terminal.Table;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.history.store.DatasetManifest;
import org.tradingarena.history.store.StoredEntry;
import org.tradingarena.history.store.StoredSymbol;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.types.Symbol;
import picocli.CommandLine.Command;

/** Every data set that a competition can be played on. */
@Command(
        name = "list",
        description = "Show the data sets of arena.yaml and of the folder of data sets.",
        mixinStandardHelpOptions = true)
public final class DataListCommand implements Callable<Integer> {
    private static final int KIB = 1024;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        Table table =
                new Table("name", ">step", "from", "to", "symbols", ">candles", ">missing", ">size", "what it is");
        workspace.fileConfig().datasets().values().forEach(profile -> configured(table, profile));
        List<StoredEntry> entries = workspace.storedDatasets().entries();
        for (StoredEntry entry : entries) {
            if (entry instanceof StoredEntry.Usable usable) {
                stored(table, usable);
            }
        }
        terminal.lines(table.lines());
        for (StoredEntry entry : entries) {
            if (entry instanceof StoredEntry.Unusable(String name, String reason)) {
                terminal.line(name + " cannot be used: " + reason);
            }
        }
        terminal.line("");
        terminal.line("Imported and fetched data sets are in " + workspace.dataFolder());
        return 0;
    }

    private static void configured(Table table, DatasetProfile profile) {
        table.row(
                profile.name(),
                MarketWords.length(profile.step()),
                profile.from().toString(),
                profile.to().toString(),
                profile.anySymbol() == null ? words(profile.symbols()) : "any",
                "",
                "",
                "",
                profile.label());
    }

    private static void stored(Table table, StoredEntry.Usable usable) {
        DatasetManifest manifest = usable.manifest();
        table.row(
                manifest.name(),
                MarketWords.length(manifest.step()),
                manifest.from().toString(),
                manifest.to().toString(),
                words(manifest.names()),
                String.format(Locale.ROOT, "%,d", manifest.rows()),
                String.format(
                        Locale.ROOT,
                        "%,d",
                        manifest.symbols().stream()
                                .mapToLong(StoredSymbol::missing)
                                .sum()),
                size(usable.bytes()),
                manifest.label() + (manifest.simulated() ? " (simulated)" : ""));
    }

    private static String words(List<Symbol> symbols) {
        return symbols.stream().map(Symbol::value).collect(Collectors.joining(" "));
    }

    private static String size(long bytes) {
        return bytes < (long) KIB * KIB
                ? String.format(Locale.ROOT, "%d KB", (bytes + KIB - 1) / KIB)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KIB * KIB));
    }
}
