package org.tradingarena.engine.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;

/** Orders seats by equity, best first; equal equity shares a rank and is listed in the order of the seats. */
public final class Ranking {
    private static final Comparator<Placed> BEST_FIRST =
            (one, other) -> other.equity().compareTo(one.equity());

    /** A score with its equity, which is a sum and so not asked for at every comparison. */
    private record Placed(Score score, Money equity) {}

    private Ranking() {}

    /** @param scores in the order of the specification */
    public static List<Standing> of(List<Score> scores, Money initialCash) {
        List<Placed> sorted = new ArrayList<>(scores.size());
        for (Score score : scores) {
            sorted.add(new Placed(score, score.equity()));
        }
        sorted.sort(BEST_FIRST);
        List<Standing> standings = new ArrayList<>(sorted.size());
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Placed placed = sorted.get(i);
            boolean shared = i > 0 && sorted.get(i - 1).equity().equals(placed.equity());
            rank = shared ? rank : i + 1;
            standings.add(standing(rank, placed.score(), placed.equity(), initialCash));
        }
        return standings;
    }

    private static Standing standing(int rank, Score score, Money equity, Money initialCash) {
        return new Standing(
                rank,
                score.seatId(),
                score.name(),
                equity,
                Ratio.change(equity, initialCash),
                score.totals().trades(),
                score.totals().wins(),
                score.totals().realised(),
                score.valuation().unrealised(),
                score.totals().fees(),
                score.totals().funding(),
                score.totals().liquidationFees(),
                score.totals().insurance(),
                score.drawdown().deepest(),
                score.failures(),
                score.costUsd());
    }
}
