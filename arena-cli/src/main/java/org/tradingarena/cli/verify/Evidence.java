package org.tradingarena.cli.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Everything that a competition left and that its result follows from.
 *
 * @param frames the feed, each number once, ascending
 * @param admissions in the order of (afterFrame, ordinal)
 * @param postings as the database holds them, in any order
 * @param closed the rounds as the ledger tells them, ascending
 * @param ending null while the competition goes on
 */
public record Evidence(
        CompetitionId id,
        CompetitionSpec spec,
        List<MarketFrame> frames,
        List<Admitted> admissions,
        List<Posting> postings,
        List<RoundClosed> closed,
        @Nullable Ending ending) {

    /**
     * How the ledger tells of the end.
     *
     * @param frame the last one applied
     * @param rootHash the last link of the chain
     * @param shownHash the root hash that the books show; empty when they were asked before the end
     */
    public record Ending(long frame, String rootHash, String shownHash) {}

    public Evidence {
        frames = List.copyOf(frames);
        admissions = List.copyOf(admissions);
        postings = List.copyOf(postings);
        closed = List.copyOf(closed);
    }
}
