package org.tradingarena.engine.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;

/** Orders seats by equity, best first; equal equity shares a rank and is listed in the order of the seats. */
public final class Ranking {
    private Ranking() {}

    /** @param scores in the order of the specification */
    public static List<Standing> of(List<Score> scores, Money initialCash) {
        List<Score> sorted = new ArrayList<>(scores);
        sorted.sort(Comparator.comparing(Score::equity).reversed());
        List<Standing> standings = new ArrayList<>(sorted.size());
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Score score = sorted.get(i);
            boolean shared = i > 0 && sorted.get(i - 1).equity().equals(score.equity());
            rank = shared ? rank : i + 1;
            standings.add(standing(rank, score, initialCash));
        }
        return standings;
    }

    private static Standing standing(int rank, Score score, Money initialCash) {
        return new Standing(
                rank,
                score.seatId(),
                score.name(),
                score.equity(),
                Ratio.change(score.equity(), initialCash),
                score.trades(),
                score.wins(),
                score.realised(),
                score.fees(),
                score.drawdown().deepest(),
                score.failures(),
                score.costUsd());
    }
}
