package org.tradingarena.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.RecordedOutcome;
import org.tradingarena.schema.event.ledger.RoundClosed;
import org.tradingarena.schema.event.ledger.Standing;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class ThinkingCostTest {

    private static final CompetitionId ID = new CompetitionId("paid");
    private static final SeatId MODEL = new SeatId("gpt-4o");
    private static final Instant TIME = Instant.parse("2025-01-02T08:00:00Z");

    private final ViewFold fold = new ViewFold(ID, "Paid", spec(), List.of(), List.of());

    @Test
    void shouldShowWhatAModelCostAndWhatIsLeftOfItsBudget() {
        // when
        tell(closed("0.123456"));
        // then
        assertThat(row(MODEL).thinking())
                .isEqualTo(new ThinkingCost(
                        new BigDecimal("0.1235"), new BigDecimal("10"), new BigDecimal("9.8765"), false));
        assertThat(row(new SeatId("random")).thinking()).isNull();
    }

    @Test
    void shouldShowThatASeatWasStoppedByItsBudget() {
        // given
        tell(closed("10.01"));
        // when
        tell(decided(RecordedOutcome.FAILED, "BUDGET_EXHAUSTED"));
        // then what was overdrawn by the last decision is not shown as left
        assertThat(row(MODEL).thinking())
                .isEqualTo(new ThinkingCost(
                        new BigDecimal("10.0100"), new BigDecimal("10"), new BigDecimal("0.0000"), true));
    }

    @Test
    void shouldTellOtherFailuresApart() {
        // when
        tell(decided(RecordedOutcome.FAILED, "PROVIDER_RATE_LIMITED"));
        tell(decided(RecordedOutcome.VALID, null));
        // then
        assertThat(row(MODEL).thinking())
                .isEqualTo(new ThinkingCost(
                        new BigDecimal("0.0000"), new BigDecimal("10"), new BigDecimal("10.0000"), false));
    }

    private void tell(LedgerEvent event) {
        fold.apply(fold.sequence() + 1, TIME, event);
    }

    private SeatRow row(SeatId seat) {
        return fold.view().seats().stream()
                .filter(row -> row.seatId().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionRecorded decided(RecordedOutcome outcome, @Nullable String code) {
        return new DecisionRecorded(
                ID, 2, 1, MODEL, outcome, code, code, List.of(), 0, TokenUsage.NONE, BigDecimal.ZERO, 5);
    }

    private static RoundClosed closed(String cost) {
        Standing standing = new Standing(
                1,
                MODEL,
                "GPT-4o",
                Money.of("10000"),
                BigDecimal.ZERO,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                BigDecimal.ZERO,
                0,
                new BigDecimal(cost));
        return new RoundClosed(ID, 5, 1, TIME, List.of(standing), "0");
    }

    private static CompetitionSpec spec() {
        ArenaConfig config = ArenaConfig.defaults();
        CompetitionTemplate template = config.template("nof1");
        List<SeatSpec> seats = template.seats().stream()
                .filter(seat -> seat.seatId().equals(MODEL)
                        || seat.decider().kind() == DeciderKind.RULE
                                && "random".equals(seat.decider().rule()))
                .toList();
        return template.spec(config.dataset(template.dataset()), template.symbols(), 10, seats, 7);
    }
}
