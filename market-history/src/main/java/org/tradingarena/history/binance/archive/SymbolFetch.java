package org.tradingarena.history.binance.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.schema.types.Symbol;

/**
 * One symbol of a fetch: its archives by rising time, days where a month is not there, and the venue's history for what no
 * archive has. What an earlier run has written is left out.
 */
final class SymbolFetch {

    /** Of history at once; 1,440 candles of a minute. */
    private static final Duration STRETCH = Duration.ofDays(1);

    private final FetchOrder order;
    private final String venueSymbol;
    private final Symbol symbol;
    private final ArchiveFolder archives;
    private final BinanceHistory history;
    private final DatasetWriter writer;
    private final FetchProgress progress;
    private int archivesRead;
    private long fromHistory;

    SymbolFetch(
            FetchOrder order,
            String venueSymbol,
            Symbol symbol,
            ArchiveFolder archives,
            BinanceHistory history,
            DatasetWriter writer,
            FetchProgress progress) {
        this.order = order;
        this.venueSymbol = venueSymbol;
        this.symbol = symbol;
        this.archives = archives;
        this.history = history;
        this.writer = writer;
        this.progress = progress;
    }

    int archivesRead() {
        return archivesRead;
    }

    long fromHistory() {
        return fromHistory;
    }

    void run() throws FetchFailed, VenueUnavailable, VenueRefused, IOException, InterruptedException {
        Instant now = history.venueTime();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Deque<ArchivePart> parts =
                new ArrayDeque<>(ArchivePlan.of(order.market(), venueSymbol, order.interval(), order.range(), today));
        Instant covered = start(order.range().first());
        while (!parts.isEmpty()) {
            ArchivePart part = parts.removeFirst();
            if (!written(part)) {
                Optional<Path> file = archives.file(part, progress::now);
                if (file.isEmpty() && part.wholeMonth()) {
                    progress.note(part.name() + ".zip is not there; its days are looked for one by one");
                    ArchivePlan.days(part).reversed().forEach(parts::addFirst);
                    continue;
                }
                if (file.isEmpty()) {
                    continue;
                }
                fromHistory(covered, part.opensAt());
                fromArchive(file.get(), part);
            }
            covered = part.endsAt();
            progress.done(Math.toIntExact(ChronoUnit.DAYS.between(part.first(), part.end())));
        }
        Instant end = start(order.range().last().plusDays(1));
        fromHistory(covered, end.isBefore(now) ? end : now);
    }

    private void fromArchive(Path file, ArchivePart part) throws FetchFailed, IOException {
        progress.now(part.name() + ".zip");
        ArchiveRows.read(file, part, this::append);
        writer.flush();
        archivesRead++;
    }

    private void fromHistory(Instant from, Instant to)
            throws FetchFailed, VenueUnavailable, VenueRefused, IOException, InterruptedException {
        for (Instant at = from; at.isBefore(to); at = at.plus(STRETCH)) {
            Instant end = at.plus(STRETCH).isBefore(to) ? at.plus(STRETCH) : to;
            Instant last = writer.last(symbol);
            if (last == null || last.plus(order.interval().length()).isBefore(end)) {
                progress.now(
                        venueSymbol + " of " + at.atZone(ZoneOffset.UTC).toLocalDate() + " from the venue's history");
                for (Candle candle :
                        history.candles(venueSymbol, order.interval().length(), at, end)) {
                    append(candle);
                    fromHistory++;
                }
                writer.flush();
            }
            progress.done(1);
        }
    }

    private boolean written(ArchivePart part) {
        Instant last = writer.last(symbol);
        return last != null && !last.plus(order.interval().length()).isBefore(part.endsAt());
    }

    private void append(Candle candle) throws IOException {
        @Nullable Instant last = writer.last(symbol);
        if (last == null || candle.openTime().isAfter(last)) {
            writer.append(symbol, candle);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
