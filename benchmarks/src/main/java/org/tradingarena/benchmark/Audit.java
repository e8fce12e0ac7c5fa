package org.tradingarena.benchmark;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.Outcome;
import org.tradingarena.engine.referee.SeatState;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.SeatId;

/**
 * Plays a competition once before it is measured, keeps every seat's account by hand beside it, and stops the measurement
 * when one differs in fills, cash, position or equity, to the last digit.
 */
final class Audit {
    private final CompetitionSpec spec;
    private final List<MarketFrame> frames;
    private final Map<SeatId, HandAccount> accounts = new LinkedHashMap<>();
    private final Map<SeatId, Integer> fills = new HashMap<>();
    private int next;

    private Audit(CompetitionSpec spec, List<MarketFrame> frames) {
        this.spec = spec;
        this.frames = frames;
        for (SeatSpec seat : spec.seats()) {
            accounts.put(seat.seatId(), new HandAccount(spec.initialCash().value()));
        }
    }

    /** Checks, and returns the number of fills of all seats. */
    static long of(CompetitionSpec spec, List<MarketFrame> frames) {
        Audit audit = new Audit(spec, frames);
        CompetitionFold fold = FoldRun.play(spec, frames, audit::take);
        audit.compare(fold);
        return audit.fills.values().stream().mapToLong(Integer::longValue).sum();
    }

    private void take(Outcome outcome) {
        for (LedgerEvent event : outcome.events()) {
            if (event instanceof OrderFilled fill) {
                fills.merge(fill.seatId(), 1, Integer::sum);
            } else if (event instanceof DecisionRecorded decision) {
                meetUpTo(decision.frame());
                for (Intent intent : decision.intents()) {
                    want(account(decision.seatId()), intent);
                }
            }
        }
    }

    private static void want(HandAccount account, Intent intent) {
        BigDecimal fraction = intent.cashFraction();
        switch (intent.action()) {
            case ENTER_LONG -> {
                if (fraction == null) {
                    throw new IllegalStateException("an entry without a fraction: " + intent);
                }
                account.enter(fraction);
            }
            case CLOSE -> account.leave();
            case HOLD -> {}
            case ENTER_SHORT -> throw new IllegalStateException("a short entry on spot: " + intent);
        }
    }

    /** Bars that the books have seen when they hear a decision. */
    private void meetUpTo(long frame) {
        for (; next <= frame; next++) {
            Bar bar = frames.get(next).bars().getFirst();
            accounts.values().forEach(account -> account.meet(bar));
        }
    }

    private void compare(CompetitionFold fold) {
        // Orders that the last boundary finds waiting are cancelled after its bar was met.
        meetUpTo(frames.size() - 1L);
        BigDecimal price = frames.getLast().bars().getFirst().close().value();
        for (SeatState seat : fold.state().seats()) {
            SeatId id = seat.book().seatId();
            HandAccount hand = account(id);
            BigDecimal held = seat.book().positions().stream()
                    .map(OpenPosition::quantity)
                    .map(quantity -> quantity.value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            same(id, "fills", BigDecimal.valueOf(hand.fills()), BigDecimal.valueOf(fills.getOrDefault(id, 0)));
            same(id, "cash", hand.cash(), seat.book().cash().value());
            same(id, "position", hand.held(), held);
        }
        fold.standings()
                .forEach(standing -> same(
                        standing.seatId(),
                        "equity",
                        account(standing.seatId()).equityAt(price),
                        standing.equity().value()));
    }

    private HandAccount account(SeatId seat) {
        HandAccount account = accounts.get(seat);
        if (account == null) {
            throw new IllegalStateException("seat " + seat + " is not in " + spec.seats());
        }
        return account;
    }

    private static void same(SeatId seat, String what, BigDecimal byHand, BigDecimal booked) {
        if (byHand.compareTo(booked) != 0) {
            throw new IllegalStateException(
                    "seat " + seat + ": " + what + " by hand " + byHand + ", in the books " + booked);
        }
    }
}
