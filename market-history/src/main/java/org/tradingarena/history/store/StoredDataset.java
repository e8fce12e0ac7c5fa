package org.tradingarena.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;

/**
 * An open data set. A step that its source does not have comes as a bar that is {@code missing} and repeats the last close:
 * no candle is made up. Safe for use by many threads.
 */
public final class StoredDataset implements CandleSource {

    private final DatasetManifest manifest;
    private final DatasetDescription description;
    private final List<RowFile> files;

    StoredDataset(DatasetManifest manifest, List<RowFile> files) {
        this(manifest, describe(manifest), files);
    }

    private StoredDataset(DatasetManifest manifest, DatasetDescription description, List<RowFile> files) {
        this.manifest = manifest;
        this.description = description;
        this.files = List.copyOf(files);
    }

    private static DatasetDescription describe(DatasetManifest manifest) {
        return new DatasetDescription(
                manifest.name(),
                manifest.names(),
                false,
                manifest.from(),
                manifest.to(),
                manifest.step(),
                manifest.label(),
                manifest.simulated());
    }

    /** What is stored, whatever part of it the description offers. */
    public DatasetManifest manifest() {
        return manifest;
    }

    @Override
    public DatasetDescription description() {
        return description;
    }

    /** The same rows within the range and under the words of a profile; throws {@link DatasetUnusable} if it asks for more. */
    StoredDataset as(DatasetProfile profile) {
        boolean within = profile.step().equals(manifest.step())
                && !profile.from().isBefore(manifest.from())
                && !profile.to().isAfter(manifest.to())
                && profile.simulated() == manifest.simulated()
                && profile.venue() == manifest.venue()
                && manifest.names().containsAll(profile.symbols());
        if (!within) {
            throw new DatasetUnusable("arena.yaml asks data set '" + manifest.name() + "' for " + profile.symbols()
                    + " every " + profile.step() + " from " + profile.from() + " to " + profile.to() + "; it has "
                    + manifest.names() + " every " + manifest.step() + " from " + manifest.from() + " to "
                    + manifest.to() + ", " + manifest.venue() + ", simulated: " + manifest.simulated());
        }
        return new StoredDataset(
                manifest,
                new DatasetDescription(
                        profile.name(),
                        profile.symbols(),
                        false,
                        profile.from(),
                        profile.to(),
                        profile.step(),
                        profile.label(),
                        profile.simulated()),
                files);
    }

    /**
     * The candle that opens at the moment; empty when the source does not have it or it lies outside the data set.
     *
     * @throws IllegalArgumentException when the data set does not have the symbol
     */
    public Optional<Candle> candle(Symbol symbol, Instant openTime) {
        long offset = Duration.between(manifest.from(), openTime).toMillis();
        long row = offset / manifest.step().toMillis();
        RowFile file = files.get(indexOf(symbol));
        boolean there =
                offset >= 0 && offset % manifest.step().toMillis() == 0 && row < file.rows() && file.present(row);
        return there ? Optional.of(file.candle(row)) : Optional.empty();
    }

    @Override
    public Stream<MarketStep> steps(List<Instrument> instruments, Instant from) {
        long count = description.stepsFrom(from);
        long first = Duration.between(manifest.from(), from).dividedBy(manifest.step());
        List<SymbolCursor> cursors = instruments.stream()
                .map(Instrument::symbol)
                .map(symbol -> new SymbolCursor(symbol, files.get(indexOf(symbol)), first))
                .toList();
        StepIterator steps = new StepIterator(cursors, from, manifest.step(), count);
        return StreamSupport.stream(
                Spliterators.spliterator(steps, count, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private int indexOf(Symbol symbol) {
        int index = manifest.names().indexOf(symbol);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "data set " + manifest.name() + " has " + manifest.names() + ", not " + symbol);
        }
        return index;
    }
}
