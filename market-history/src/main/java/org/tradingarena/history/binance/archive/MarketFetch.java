package org.tradingarena.history.binance.archive;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.store.DatasetDraft;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.schema.event.competition.VenueKind;

/**
 * Fetches a range of candles into a data set. Stopped at any moment, the same order goes on where it was: archives that were
 * loaded and rows that were written are kept.
 */
public final class MarketFetch implements AutoCloseable {

    /** The venue's public archives. */
    public static final URI ARCHIVE = URI.create("https://data.binance.vision");

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 500;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int LONGEST_LABEL = 120;

    private final BinanceHistory history;
    private final ArchiveHttp http;
    private final ArchiveFolder archives;
    private final Path datasets;

    /**
     * A fetch of one market.
     *
     * @param history of the market, for instruments, clock and the candles that no archive has
     * @param archive address of the archives
     * @param downloads folder where archives are kept
     * @param datasets folder of the data sets
     */
    public MarketFetch(Vertx vertx, BinanceHistory history, URI archive, Path downloads, Path datasets) {
        this(history, new ArchiveHttp(vertx, archive, SILENCE), downloads, datasets, PAUSE_MILLIS);
    }

    MarketFetch(BinanceHistory history, ArchiveHttp http, Path downloads, Path datasets, long pauseMillis) {
        this.history = history;
        this.http = http;
        this.archives = new ArchiveFolder(downloads, http, ATTEMPTS, pauseMillis);
        this.datasets = datasets;
    }

    /**
     * Fetches.
     *
     * @param margin what is assumed of perpetuals; {@link AssumedMargin#SPOT} on spot
     * @throws FetchFailed when the order or an archive cannot be used
     * @throws VenueUnavailable when the venue does not answer; the same order may succeed later
     * @throws VenueRefused when the venue refuses a symbol or an interval
     */
    public FetchReport run(FetchOrder order, AssumedMargin margin, FetchWatch watch)
            throws FetchFailed, VenueUnavailable, VenueRefused, InterruptedException {
        VenueBook book = VenueBook.of(order, history, margin);
        note(order, book, watch);
        try (DatasetWriter writer = DatasetWriter.open(datasets, draft(order, book, margin))) {
            return fetched(order, book, writer, watch);
        } catch (FileAlreadyExistsException taken) {
            throw new FetchFailed(taken.getFile() + ": " + taken.getReason(), taken);
        } catch (IOException broken) {
            throw new FetchFailed(
                    "cannot write data set '" + order.name() + "' into " + datasets + ": " + broken, broken);
        } catch (IllegalArgumentException wrong) {
            throw new FetchFailed(order.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private FetchReport fetched(FetchOrder order, VenueBook book, DatasetWriter writer, FetchWatch watch)
            throws FetchFailed, VenueUnavailable, VenueRefused, IOException, InterruptedException {
        int days = Math.toIntExact(
                ChronoUnit.DAYS.between(order.range().first(), order.range().last()) + 1);
        FetchProgress progress = new FetchProgress(watch, days * order.symbols().size());
        int read = 0;
        long fromHistory = 0;
        for (String venueSymbol : order.symbols()) {
            SymbolFetch fetch = new SymbolFetch(
                    order, venueSymbol, book.instrument(venueSymbol).symbol(), archives, history, writer, progress);
            fetch.run();
            read += fetch.archivesRead();
            fromHistory += fetch.fromHistory();
            requireCandles(venueSymbol, book, writer, order);
        }
        return new FetchReport(writer.finish(book.rules(writer)), read, fromHistory);
    }

    private static void requireCandles(String venueSymbol, VenueBook book, DatasetWriter writer, FetchOrder order)
            throws FetchFailed {
        if (writer.last(book.instrument(venueSymbol).symbol()) == null) {
            throw new FetchFailed("the venue has no candle of " + venueSymbol + " in "
                    + order.range().text() + ", neither in its archives nor in its history; was it listed then?");
        }
    }

    private void note(FetchOrder order, VenueBook book, FetchWatch watch) {
        history.clockWarning().ifPresent(watch::note);
        for (String venueSymbol : order.symbols()) {
            TradingStatus status = book.instrument(venueSymbol).status();
            if (status != TradingStatus.TRADING) {
                watch.note(venueSymbol + " is not traded now (" + status + "); its past is fetched all the same");
            }
        }
    }

    private static DatasetDraft draft(FetchOrder order, VenueBook book, AssumedMargin margin) {
        boolean spot = order.market() == BinanceMarket.SPOT;
        String label = "Binance " + (spot ? "spot" : "USD-M perpetuals") + ", "
                + order.range().text() + ": " + String.join(", ", order.symbols());
        return new DatasetDraft(
                order.name(),
                label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…",
                "Binance's public archives with their checksums, and its REST interface for what these did not have yet"
                        + (spot ? "" : "; leverage, maintenance margin and funding are assumed"),
                false,
                spot ? VenueKind.SPOT : VenueKind.PERPETUAL,
                margin.funding(),
                order.interval().length(),
                book.symbols());
    }

    @Override
    public void close() {
        http.close();
    }
}
