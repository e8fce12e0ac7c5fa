package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tradingarena.engine.books.Mark;
import org.tradingarena.engine.books.OpenPosition;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.engine.books.Totals;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;

/**
 * An accountant who believes only the postings and the fills, and checks the books against them to the last digit. The
 * invariants carry their numbers; I6 to I8, I11 and I12 compare whole competitions and are properties.
 */
final class BooksAudit {
    private final CompetitionSpec spec;
    private final Map<SeatId, Map<String, Money>> accounts = new LinkedHashMap<>();
    private final Map<SeatId, Money> feesOfFills = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final List<Posting> sinceLastLink = new ArrayList<>();
    private final FillAudit fills = new FillAudit();
    private String hash;

    BooksAudit(CompetitionSpec spec) {
        this.spec = spec;
        this.hash = HashChain.begin(spec);
    }

    void take(Outcome outcome) {
        assertThat(sums(outcome.postings(), Posting::reference).values())
                .as("legs of one reference sum to zero")
                .allMatch(Money::isZero);
        for (Posting leg : outcome.postings()) {
            assertThat(places.add(leg.seat() + "/" + leg.frame() + "/" + leg.leg()))
                    .as("place of " + leg)
                    .isTrue();
            accounts.computeIfAbsent(leg.seat(), seat -> new LinkedHashMap<>())
                    .merge(leg.account(), leg.amount(), Money::plus);
        }
        sinceLastLink.addAll(outcome.postings());
        for (LedgerEvent event : outcome.events()) {
            switch (event) {
                case RoundClosed closed -> link(closed.hash());
                case CompetitionStopped stopped -> link(stopped.rootHash());
                case OrderFilled fill -> {
                    fills.take(fill, outcome.postings());
                    feesOfFills.merge(fill.seatId(), fill.fee(), Money::plus);
                }
                case OrderAccepted accepted -> fills.take(accepted);
                case OrderCancelled cancelled -> fills.take(cancelled);
                case OrderDenied denied -> fills.take(denied);
                case PositionClosed closed -> fills.take(closed);
                default -> assertThat(event.frame()).isGreaterThanOrEqualTo(-1);
            }
        }
    }

    void check(FoldState state, List<Standing> standings) {
        for (SeatState seat : state.seats()) {
            if (accounts.containsKey(seat.book().seatId())) {
                checkSeat(seat.book(), state.marks(), standings);
            }
        }
    }

    private void checkSeat(SeatBook book, List<Mark> marks, List<Standing> standings) {
        Map<String, Money> posted = accounts.getOrDefault(book.seatId(), Map.of());
        Money value = Money.ZERO;
        Money margin = Money.ZERO;
        Money unrealised = Money.ZERO;
        for (OpenPosition position : book.positions()) {
            checkPosition(position, posted);
            Price mark = mark(marks, position.symbol());
            value = value.plus(mark.times(position.quantity()));
            margin = margin.plus(position.margin());
            unrealised = unrealised.plus(position.unrealised(mark));
        }
        fills.check(book);
        Money equity = standings.stream()
                .filter(standing -> standing.seatId().equals(book.seatId()))
                .findFirst()
                .orElseThrow()
                .equity();
        if (spec.market().venue() == VenueKind.SPOT) {
            assertThat(equity).as("I1 on spot").isEqualTo(book.cash().plus(value));
        }
        assertThat(equity)
                .as("I1, I10: cash, margin and what the marks say")
                .isEqualTo(book.cash().plus(margin).plus(unrealised));
        Totals totals = book.totals();
        assertThat(equity.minus(spec.initialCash()))
                .as("I2: realised + unrealised − fees + funding − liquidation fees + insurance")
                .isEqualTo(totals.realised()
                        .plus(unrealised)
                        .minus(totals.fees())
                        .plus(totals.funding())
                        .minus(totals.liquidationFees())
                        .plus(totals.insurance()));
        assertThat(book.cash().isNegative()).as("I3: cash %s", book.cash()).isFalse();
        assertThat(posted.get("cash")).as("I3: free").isEqualTo(book.cash());
        assertThat(posted.entrySet().stream()
                        .filter(account -> account.getKey().matches("(inventory|margin):.*"))
                        .map(Map.Entry::getValue)
                        .reduce(Money.ZERO, Money::plus))
                .as("I3: locked")
                .isEqualTo(margin);
        assertThat(posted.getOrDefault("fees", Money.ZERO))
                .as("I9")
                .isEqualTo(totals.fees())
                .isEqualTo(feesOfFills.getOrDefault(book.seatId(), Money.ZERO));
        assertThat(posted.getOrDefault("realised", Money.ZERO))
                .isEqualTo(totals.realised().negated());
        assertThat(posted.getOrDefault("funding", Money.ZERO))
                .isEqualTo(totals.funding().negated());
        assertThat(posted.getOrDefault("liquidation-fees", Money.ZERO)).isEqualTo(totals.liquidationFees());
        assertThat(posted.getOrDefault("insurance", Money.ZERO))
                .isEqualTo(totals.insurance().negated());
        assertThat(posted.get("capital")).isEqualTo(spec.initialCash().negated());
        assertThat(List.of(totals.insurance(), totals.liquidationFees(), totals.fees()))
                .noneMatch(Money::isNegative);
        assertThat(totals.wins()).isLessThanOrEqualTo(totals.trades());
    }

    private void checkPosition(OpenPosition position, Map<String, Money> posted) {
        boolean spot = spec.market().venue() == VenueKind.SPOT;
        assertThat(posted.get((spot ? "inventory:" : "margin:") + position.symbol()))
                .as("I3: margin of " + position.symbol())
                .isEqualTo(position.margin());
        assertThat(position.quantity()).isGreaterThan(Quantity.ZERO);
        assertThat(position.margin().isNegative()).isFalse();
        if (spot) {
            assertThat(position.margin()).isEqualTo(position.cost());
            assertThat(position.liquidationPrice()).isNull();
        }
    }

    private void link(String told) {
        hash = HashChain.next(hash, sinceLastLink);
        sinceLastLink.clear();
        assertThat(told).as("I8: root over the postings").isEqualTo(hash);
    }

    /** I10: there is no position without a price. */
    private static Price mark(List<Mark> marks, Symbol symbol) {
        return marks.stream()
                .filter(mark -> mark.symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .price();
    }

    private static Map<String, Money> sums(List<Posting> legs, Function<Posting, String> key) {
        Map<String, Money> sums = new LinkedHashMap<>();
        legs.forEach(leg -> sums.merge(key.apply(leg), leg.amount(), Money::plus));
        return sums;
    }
}
