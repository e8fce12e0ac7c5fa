package org.tradingarena.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.dashboard.LedgerScript;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;

class ViewFoldTest {

    private final LedgerScript script = new LedgerScript("replay", 40);

    @Test
    void shouldShowEverySeatAtItsStartBeforeTheFirstEvent() {
        // when
        CompetitionView view = fold().view();
        // then
        assertThat(view.status()).isEqualTo(CompetitionStatus.CREATED);
        assertThat(view.sequence()).isZero();
        assertThat(view.seats())
                .extracting(row -> row.equity().toString())
                .containsOnly("100")
                .hasSize(5);
        assertThat(view.banners()).extracting(Banner::kind).containsExactly("replay", "simulated", "leftout");
        assertThat(view.banners().getFirst().text())
                .isEqualTo("Replay of Bitstamp BTC/USD, November 2013 (real trades)");
    }

    @Test
    void shouldSayFirstWhatIsToBeKnownOfTheArena() {
        // given
        CompetitionChanged head = script.head(1, CompetitionStatus.RUNNING, LedgerScript.START);
        Banner cassette = new Banner("cassette", "Cassette day.jsonl plays.");
        // when
        ViewFold fold = new ViewFold(head.competitionId(), head.name(), head.spec(), head.leftOut(), List.of(cassette));
        // then
        assertThat(fold.view().banners())
                .extracting(Banner::kind)
                .containsExactly("cassette", "replay", "simulated", "leftout");
    }

    @Test
    void shouldGiveEqualViewsForEqualEvents() {
        // when
        byte[] one = Canonical.bytes(applied(script.ledger()).view());
        byte[] other =
                Canonical.bytes(applied(new LedgerScript("replay", 40).ledger()).view());
        // then
        assertThat(one).isEqualTo(other);
    }

    @Test
    void shouldRankSeatsByTheStandingsOfTheLastClosedRound() {
        // given
        List<Envelope> ledger = script.ledger();
        // when
        CompetitionView view = applied(ledger).view();
        // then
        RoundClosed last = ledger.stream()
                .map(Envelope::data)
                .filter(RoundClosed.class::isInstance)
                .map(RoundClosed.class::cast)
                .reduce((before, after) -> after)
                .orElseThrow();
        for (Standing standing : last.standings()) {
            assertThat(view.seats())
                    .filteredOn(row -> row.seatId().equals(standing.seatId()))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.rank()).isEqualTo(standing.rank());
                        assertThat(row.equity()).isEqualTo(standing.equity());
                        assertThat(row.trades()).isEqualTo(standing.trades());
                        assertThat(row.maxDrawdownPct()).isNotNegative();
                    });
        }
        assertThat(view.hash()).isEqualTo(new RoundHash(40, last.hash()));
        assertThat(view.status()).isEqualTo(CompetitionStatus.FINISHED);
        assertThat(view.clock().round()).isEqualTo(40);
        assertThat(view.curves()).allSatisfy(curve -> assertThat(curve.points()).hasSize(41));
    }

    @Test
    void shouldTellInAPatchWhateverTheEventChanged() {
        // given
        ViewFold fold = fold();
        CompetitionView before = fold.view();
        for (Envelope envelope : script.ledger()) {
            // when
            Patch patch = fold.apply(place(envelope), envelope.time(), (LedgerEvent) envelope.data());
            CompetitionView after = fold.view();
            // then
            assertThat(patched(before, patch).seats()).as(envelope.type()).isEqualTo(after.seats());
            assertThat(patched(before, patch).clock()).as(envelope.type()).isEqualTo(after.clock());
            assertThat(patched(before, patch).status()).as(envelope.type()).isEqualTo(after.status());
            assertThat(patched(before, patch).hash()).as(envelope.type()).isEqualTo(after.hash());
            before = after;
        }
    }

    @Test
    void shouldRefuseAnEventOutOfSequence() {
        // given
        ViewFold fold = fold();
        Envelope second = script.ledger().get(1);
        // then
        assertThatThrownBy(() -> fold.apply(2, second.time(), (LedgerEvent) second.data()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected sequence 1, got 2");
    }

    @Test
    void shouldKeepTheWordsOfAModelAsText() {
        // when
        CompetitionView view = applied(script.ledger()).view();
        // then
        assertThat(view.log())
                .filteredOn(line -> line.kind().equals("failure"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.code()).isEqualTo("REPLY_UNPARSEABLE");
                    assertThat(line.detail()).contains("<b>wait</b>");
                });
    }

    private ViewFold fold() {
        CompetitionChanged head = script.head(1, CompetitionStatus.CREATED, LedgerScript.START);
        return new ViewFold(head.competitionId(), head.name(), head.spec(), head.leftOut(), List.of());
    }

    private ViewFold applied(List<Envelope> ledger) {
        ViewFold fold = fold();
        ledger.forEach(envelope -> fold.apply(place(envelope), envelope.time(), (LedgerEvent) envelope.data()));
        return fold;
    }

    /** Does what the page does with a patch. */
    private static CompetitionView patched(CompetitionView view, Patch patch) {
        List<SeatRow> seats = view.seats().stream()
                .map(row -> patch.seats().stream()
                        .filter(changed -> changed.seatId().equals(row.seatId()))
                        .findFirst()
                        .orElse(row))
                .toList();
        CompetitionStatus status = patch.status();
        MarketClock clock = patch.clock();
        RoundHash hash = patch.hash();
        return new CompetitionView(
                view.competitionId(),
                view.name(),
                status == null ? view.status() : status,
                view.sequence(),
                view.symbols(),
                view.currency(),
                view.initialCash(),
                view.feeRate(),
                view.slippageRate(),
                view.decisionInterval(),
                clock == null ? view.clock() : clock,
                seats,
                view.curves(),
                view.log(),
                view.banners(),
                hash == null ? view.hash() : hash);
    }

    private static long place(Envelope envelope) {
        Long sequence = envelope.sequence();
        return sequence == null ? -1 : sequence;
    }
}
