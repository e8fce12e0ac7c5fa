package org.tradingarena.engine.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/** Collects what one input of the fold does: the events it tells and the postings behind them. Lives for that input only. */
public final class Journal {
    private final CompetitionId competitionId;
    private final long frame;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Map<SeatId, Integer> legsOf = new HashMap<>();

    /** @param frame the last frame the books have applied, or are just applying; −1 before the first */
    public Journal(CompetitionId competitionId, long frame) {
        this.competitionId = competitionId;
        this.frame = frame;
    }

    /** The competition all entries belong to. */
    public CompetitionId competitionId() {
        return competitionId;
    }

    /** The frame all entries belong to. */
    public long frame() {
        return frame;
    }

    /** Appends an event. */
    public void tell(LedgerEvent event) {
        events.add(event);
    }

    /** Posts one entry; throws {@link InvariantViolated} with {@code LEDGER_UNBALANCED} unless its legs sum to zero. */
    void post(SeatId seat, @Nullable Symbol symbol, Instant time, String reference, List<Leg> legs) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Leg leg : legs) {
            sum = sum.add(leg.amount().value());
        }
        if (sum.signum() != 0) {
            throw new InvariantViolated("LEDGER_UNBALANCED", "reference=" + reference + " sum=" + new Money(sum));
        }
        int leg = legsOf.getOrDefault(seat, 0);
        for (Leg next : legs) {
            postings.add(new Posting(
                    seat, frame, leg++, next.account(), symbol, next.amount(), next.quantity(), time, reference));
        }
        legsOf.put(seat, leg);
    }

    /** What was told so far, in order. */
    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    /** What was posted so far, in order. */
    public List<Posting> postings() {
        return List.copyOf(postings);
    }
}
