package org.tradingarena.engine.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class JournalTest {
    private static final SeatId ALICE = new SeatId("alice");
    private final Journal journal = new Journal(new CompetitionId("c"), 4);

    @Test
    void shouldRefuseAnEntryThatDoesNotBalance() {
        assertThatThrownBy(() -> journal.post(
                        ALICE,
                        null,
                        Instant.EPOCH,
                        "x",
                        List.of(Leg.cash(Money.of("1")), Leg.capital(Money.of("-0.99")))))
                .isInstanceOf(InvariantViolated.class)
                .hasMessage("LEDGER_UNBALANCED: reference=x sum=0.01");
        assertThat(journal.postings()).isEmpty();
    }

    @Test
    void shouldNumberLegsBySeatAcrossEntries() {
        SeatId bob = new SeatId("bob");
        OpeningCapital.paidIn(ALICE, Money.of("1"), Instant.EPOCH, journal);
        OpeningCapital.paidIn(bob, Money.of("1"), Instant.EPOCH, journal);
        OpeningCapital.paidIn(ALICE, Money.of("1"), Instant.EPOCH, journal);

        assertThat(journal.postings()).extracting(Posting::leg).containsExactly(0, 1, 0, 1, 2, 3);
    }
}
