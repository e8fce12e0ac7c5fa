package org.tradingarena.marketdata.application.live;

import java.time.Instant;
import java.util.function.Consumer;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/** The frames that were told before, from which a new owner rebuilds what the old one knew. */
public interface ToldFrames {

    /**
     * Hands over the frames of a competition that the log holds at this moment, in its order, copies included.
     *
     * @param since wall-clock time before which none of them was written
     */
    void read(CompetitionId competition, Instant since, Consumer<MarketFrame> reader) throws InterruptedException;
}
