package org.tradingarena.marketdata.application.live;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tradingarena.engine.dataset.FeedRefusal;
import org.tradingarena.engine.market.FrameGrid;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FrameSupplies;
import org.tradingarena.marketdata.application.feed.SessionLine;
import org.tradingarena.marketdata.application.feed.SupplyAnswer;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.MarketSpec;

/**
 * Opens live markets. The fold is rebuilt from what cannot change any more: the venue's minutes between anchor and start, and
 * the competition's own frames. While the venue does not answer, the opening is tried again and the session says so.
 */
public final class LiveSupplies implements FrameSupplies {

    static final Logger LOG = Logger.getLogger(LiveSupplies.class);

    /** Code of a session that waits for its venue. */
    public static final String VENUE_UNAVAILABLE = "VENUE_UNAVAILABLE";

    /** Code of a session whose venue refuses what it asks, such as a symbol that is no longer listed. */
    public static final String VENUE_REFUSED = "VENUE_REFUSED";

    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    private final LiveVenues venues;
    private final CandleBoard board;
    private final ToldFrames told;
    private final FeedMetrics metrics;

    public LiveSupplies(LiveVenues venues, CandleBoard board, ToldFrames told, FeedMetrics metrics) {
        this.venues = venues;
        this.board = board;
        this.told = told;
        this.metrics = metrics;
    }

    @Override
    public SupplyAnswer open(CompetitionChanged competition, SessionLine line) throws InterruptedException {
        MarketSpec market = competition.spec().market();
        FrameGrid grid;
        try {
            grid = FrameGrid.of(competition.spec());
        } catch (IllegalArgumentException contradiction) {
            return refused(FeedRefusal.SPEC_INVALID, String.valueOf(contradiction.getMessage()));
        }
        Optional<LiveVenue> venue = venues.find(market.dataset());
        if (venue.isEmpty()) {
            return refused(
                    FeedRefusal.DATASET_UNKNOWN,
                    "market.dataset: '" + market.dataset() + "' is not configured as a live market");
        }
        if (venue.get().profile().simulated() != market.simulated()) {
            return refused(
                    FeedRefusal.LABEL_CONTRADICTED,
                    "market.simulated: the competition says " + market.simulated() + ", but data set '"
                            + market.dataset() + "' is read from "
                            + venue.get().profile().label());
        }
        return opened(competition, new LiveOpening(competition, grid, venue.get(), board, told, metrics, line), line);
    }

    private static SupplyAnswer opened(CompetitionChanged competition, LiveOpening opening, SessionLine line)
            throws InterruptedException {
        while (true) {
            try {
                return opening.open();
            } catch (VenueUnavailable away) {
                LOG.warnf("%s: competition=%s %s", VENUE_UNAVAILABLE, competition.competitionId(), away.getMessage());
                line.troubled(VENUE_UNAVAILABLE, String.valueOf(away.getMessage()));
                if (!line.awaitRetry(RETRY_PAUSE)) {
                    return new SupplyAnswer.Over();
                }
            } catch (VenueRefused refused) {
                return new SupplyAnswer.Refused(VENUE_REFUSED, String.valueOf(refused.getMessage()));
            }
        }
    }

    private static SupplyAnswer refused(FeedRefusal code, String message) {
        return new SupplyAnswer.Refused(code.name(), message);
    }
}
