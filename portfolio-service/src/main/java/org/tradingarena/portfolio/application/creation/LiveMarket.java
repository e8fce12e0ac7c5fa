package org.tradingarena.portfolio.application.creation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.VenueDirectory.Listed;
import org.tradingarena.portfolio.application.creation.VenueDirectory.Listing;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.config.LiveFeed;
import org.tradingarena.schema.config.MarginRules;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.MarketSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Freezes a live market: the instruments as the venue lists them now, and a start that lies on the clock and not in the hands
 * of whoever gives a command.
 */
final class LiveMarket {

    /** From the creation to the first frame at least, so that its candles are subscribed to before it. */
    static final Duration LEAD = Duration.ofSeconds(5);

    /** The history of a venue comes by the minute, so that a start after a warm-up lies on one. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VenueDirectory venues;

    LiveMarket(VenueDirectory venues) {
        this.venues = venues;
    }

    /**
     * The market of a competition.
     *
     * @param startAt wall-clock time before which it must not start; null for as soon as possible
     * @param now wall-clock time
     */
    MarketSpec freeze(
            CompetitionTemplate template,
            DatasetProfile dataset,
            List<Symbol> symbols,
            @Nullable Instant startAt,
            Instant now) {
        LiveFeed feed = Objects.requireNonNull(dataset.live(), "a live data set says where it is read");
        Listing listing = venues.listing(dataset.name(), symbols);
        if (listing.simulated() != dataset.simulated()) {
            throw RequestRefused.field(
                    "CONFIGURATIONS_DIFFER",
                    "live",
                    "market-data-service reads '" + dataset.name() + "' from another address than this service knows;"
                            + " start both with the same configuration",
                    List.of());
        }
        if (!listing.unknown().isEmpty()) {
            throw RequestRefused.field(
                    "SYMBOL_UNKNOWN", "symbol", dataset.label() + " does not list " + listing.unknown(), List.of());
        }
        Duration wait = startAt == null || startAt.isBefore(now) ? Duration.ZERO : Duration.between(now, startAt);
        Instant earliest = listing.venueTime().plus(wait).plus(LEAD);
        Instant start = startOn(earliest, template);
        return new MarketSpec(
                dataset.kind().source(),
                dataset.name(),
                dataset.label(),
                dataset.simulated(),
                dataset.venue(),
                null,
                listing.instruments().stream()
                        .map(listed -> instrument(listed, dataset, feed))
                        .toList(),
                dataset.step(),
                anchor(start, template.warmUp()),
                start,
                null);
    }

    /** The next boundary of the decision interval on the clock, on a whole minute where minutes warm the indicators up. */
    private static Instant startOn(Instant earliest, CompetitionTemplate template) {
        long interval = template.decisionInterval().toMillis();
        long minute = MINUTE.toMillis();
        long grid = template.warmUp().isZero() ? interval : interval / gcd(interval, minute) * minute;
        return Instant.ofEpochMilli(-Math.floorDiv(-earliest.toEpochMilli(), grid) * grid);
    }

    /** Candles of every timeframe begin whole at the anchor. */
    private static Instant anchor(Instant start, Duration warmUp) {
        return warmUp.isZero() ? start : Timeframe.H4.openTimeOf(start.minus(warmUp));
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static Instrument instrument(Listed listed, DatasetProfile dataset, LiveFeed feed) {
        if (!listed.status().equals("TRADING")) {
            throw RequestRefused.field(
                    "SYMBOL_HALTED",
                    "symbol",
                    dataset.label() + " does not trade " + listed.symbol() + " now: it is " + listed.status(),
                    List.of());
        }
        MarginRules margin = dataset.venue() == VenueKind.SPOT
                ? new MarginRules(Leverage.NONE, List.of())
                : feed.margin(listed.symbol()).orElseThrow(() -> withoutMargin(listed.symbol(), dataset, feed));
        return new Instrument(
                listed.symbol(),
                listed.tickSize(),
                listed.lotStep(),
                listed.minNotional(),
                listed.maxQuantity(),
                margin.maxLeverage(),
                margin.brackets());
    }

    private static RequestRefused withoutMargin(Symbol symbol, DatasetProfile dataset, LiveFeed feed) {
        return RequestRefused.field(
                "MARGIN_UNKNOWN",
                "symbol",
                "the configuration has no leverage and maintenance margin for " + symbol
                        + ", which a venue tells to accounts only; add it under datasets." + dataset.name() + ".margin",
                feed.margins().keySet().stream().map(Symbol::value).toList());
    }
}
