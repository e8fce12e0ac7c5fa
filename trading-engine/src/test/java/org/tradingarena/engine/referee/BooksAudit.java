package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradingarena.engine.books.Position;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.engine.books.SeatBook;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.CompetitionStopped;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.MarkPrice;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/** An accountant who believes only the postings, and checks the books against them to the last digit. */
final class BooksAudit {
    private final CompetitionSpec spec;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Posting> sinceLastLink = new ArrayList<>();
    private String hash;

    BooksAudit(CompetitionSpec spec) {
        this.spec = spec;
        this.hash = HashChain.begin(spec);
    }

    void take(Outcome outcome) {
        postings.addAll(outcome.postings());
        sinceLastLink.addAll(outcome.postings());
        for (LedgerEvent event : outcome.events()) {
            switch (event) {
                case RoundClosed closed -> link(closed.hash());
                case CompetitionStopped stopped -> link(stopped.rootHash());
                case OrderFilled fill -> checkFill(fill);
                default -> assertThat(event.competitionId()).isEqualTo(RandomCompetition.ID);
            }
        }
    }

    void check(FoldState state, List<Standing> standings) {
        assertThat(sums(postings, Posting::reference).values()).allMatch(Money::isZero);
        assertThat(postings.stream().map(leg -> leg.seat() + "/" + leg.frame() + "/" + leg.leg()))
                .doesNotHaveDuplicates();
        for (SeatState seat : state.seats()) {
            checkSeat(seat, state.marks(), standings);
        }
    }

    private void checkSeat(SeatState seat, List<MarkPrice> marks, List<Standing> standings) {
        SeatBook book = seat.book();
        Map<String, Money> accounts = sums(
                postings.stream()
                        .filter(leg -> leg.seat().equals(book.seatId()))
                        .toList(),
                Posting::account);
        if (accounts.isEmpty()) {
            return;
        }
        Money value = Money.ZERO;
        Money cost = Money.ZERO;
        for (Position position : book.positions()) {
            value = value.plus(mark(marks, position.symbol()).times(position.quantity()));
            cost = cost.plus(position.cost());
            assertThat(accounts.get("inventory:" + position.symbol())).isEqualTo(position.cost());
            assertThat(position.quantity()).isGreaterThan(Quantity.ZERO);
        }
        Money equity = standings.stream()
                .filter(standing -> standing.seatId().equals(book.seatId()))
                .findFirst()
                .orElseThrow()
                .equity();
        assertThat(accounts.get("cash")).isEqualTo(book.cash());
        assertThat(book.cash().isNegative()).isFalse();
        assertThat(accounts.getOrDefault("fees", Money.ZERO)).isEqualTo(book.fees());
        assertThat(accounts.getOrDefault("realised", Money.ZERO))
                .isEqualTo(book.realised().negated());
        assertThat(accounts.get("capital")).isEqualTo(spec.initialCash().negated());
        assertThat(equity).isEqualTo(book.cash().plus(value));
        assertThat(equity.minus(spec.initialCash()))
                .isEqualTo(book.realised().plus(value.minus(cost)).minus(book.fees()));
        assertThat(book.wins()).isLessThanOrEqualTo(book.trades());
    }

    private static void checkFill(OrderFilled fill) {
        assertThat(List.of(fill.fee(), fill.spreadCost(), fill.slippageCost(), fill.cashAfter()))
                .noneMatch(Money::isNegative);
        Money difference =
                fill.price().times(fill.quantity()).minus(fill.referencePrice().times(fill.quantity()));
        assertThat(fill.spreadCost().plus(fill.slippageCost()))
                .isEqualTo(fill.side().sign() > 0 ? difference : difference.negated());
    }

    private void link(String told) {
        hash = HashChain.next(hash, sinceLastLink);
        sinceLastLink.clear();
        assertThat(told).isEqualTo(hash);
    }

    private static Price mark(List<MarkPrice> marks, Symbol symbol) {
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
