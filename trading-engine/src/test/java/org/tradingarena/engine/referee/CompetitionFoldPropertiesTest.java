package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.engine.referee.ManyCompetitions.inManyCompetitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Refusal;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.SeatHalted;
import org.tradingarena.schema.types.CompetitionId;

/** What must hold in every competition; {@code -Darena.seed} repeats a run, {@code -Darena.sequences} sets its length. */
class CompetitionFoldPropertiesTest {
    /** I1 to I5, I9 and I10, by {@link BooksAudit} and {@link FillAudit}. */
    @Test
    void shouldBalanceToTheLastDigitAfterEveryInput() {
        inManyCompetitions(sequence -> {
            CompetitionFold fold = sequence.fold();
            BooksAudit audit = new BooksAudit(sequence.spec());
            for (FoldInput input : sequence.inputs()) {
                audit.take(input.into(fold));
                audit.check(fold.state(), fold.standings());
            }
        });
    }

    /** I8 with a crash between any two inputs. */
    @Test
    void shouldContinueFromItsStoredStateAsIfNothingHadHappened() {
        inManyCompetitions(sequence -> {
            CompetitionFold whole = sequence.fold();
            CompetitionFold patched = sequence.fold();
            for (FoldInput input : sequence.inputs()) {
                byte[] stored = Canonical.bytes(patched.state());
                patched = CompetitionFold.restore(RandomCompetition.ID, sequence.spec(), read(stored));
                assertThat(Canonical.bytes(patched.state())).isEqualTo(stored);
                assertThat(Canonical.bytes(input.into(patched))).isEqualTo(Canonical.bytes(input.into(whole)));
                assertThat(Canonical.bytes(patched.state())).isEqualTo(Canonical.bytes(whole.state()));
            }
        });
    }

    /** I8. */
    @Test
    void shouldReplayByteForByteAndHashAlikeUnderAnotherName() {
        inManyCompetitions(sequence -> {
            CompetitionFold original = sequence.fold();
            CompetitionFold again = sequence.fold();
            CompetitionFold renamed = CompetitionFold.open(new CompetitionId("another"), sequence.spec());
            for (FoldInput input : sequence.inputs()) {
                input.into(original);
                input.into(again);
                input.into(renamed);
            }
            assertThat(Canonical.bytes(again.state())).isEqualTo(Canonical.bytes(original.state()));
            assertThat(renamed.roundHash()).isEqualTo(original.roundHash());
        });
    }

    /** I8 from what is stored: frames, and admissions in any order. */
    @Test
    void shouldReplayFromFramesAndAdmissionsInAnyOrderOfStorage() {
        inManyCompetitions(sequence -> {
            CompetitionFold original = sequence.fold();
            List<LedgerEvent> told = new ArrayList<>();
            List<FoldInput.OfFrame> frames = new ArrayList<>();
            List<Admitted> admissions = new ArrayList<>();
            for (FoldInput input : sequence.inputs()) {
                Outcome outcome = input.into(original);
                told.addAll(outcome.events());
                Admission admission = outcome.admission();
                if (input instanceof FoldInput.OfFrame frame) {
                    frames.add(frame);
                } else if (admission != null) {
                    admissions.add(new Admitted(admission, input));
                }
            }
            Collections.shuffle(admissions, new Random(sequence.inputs().size()));
            List<LedgerEvent> replayed = verified(sequence, frames, admissions);
            assertThat(withoutCostOfInference(replayed)).isEqualTo(withoutCostOfInference(told));
        });
    }

    /** I6. */
    @Test
    void shouldBeUnmovedByASecondDeliveryOfAnyAnswer() {
        inManyCompetitions(sequence -> {
            CompetitionFold fold = sequence.fold();
            for (FoldInput input : sequence.inputs()) {
                Admission admission = input.into(fold).admission();
                if (input instanceof FoldInput.OfAnswer && admission != null) {
                    byte[] before = Canonical.bytes(fold.state());
                    assertThat(input.into(fold)).isEqualTo(Outcome.NOTHING);
                    assertThat(Canonical.bytes(fold.state())).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void shouldMeetEveryKindOfEventAndEveryRefusal() {
        Set<String> met = new TreeSet<>();
        for (long seed = ManyCompetitions.SEED; seed < ManyCompetitions.SEED + 2_000; seed++) {
            Sequence sequence = RandomCompetition.sequence(seed);
            CompetitionFold fold = sequence.fold();
            for (FoldInput input : sequence.inputs()) {
                input.into(fold).events().forEach(event -> met.addAll(kinds(event)));
            }
        }
        for (Class<?> type : LedgerEvent.class.getPermittedSubclasses()) {
            assertThat(met).anyMatch(kind -> kind.startsWith(type.getSimpleName()));
        }
        for (Refusal refusal : Refusal.values()) {
            assertThat(met).anyMatch(kind -> kind.endsWith(" " + refusal));
        }
        assertThat(met)
                .contains("DecisionRecorded DECISION_LATE", "DecisionRecorded DECISION_MISSED")
                .contains("OrderFilled DECISION part", "OrderFilled STOP_LOSS", "OrderFilled TAKE_PROFIT")
                .contains("OrderFilled LIQUIDATION", "PositionClosed ambiguous", "PositionClosed insured")
                .contains("OrderAccepted clamped by EXPOSURE_TOO_HIGH", "OrderAccepted clamped by RISK_TOO_HIGH")
                .contains("OrderAccepted clamped by CASH_INSUFFICIENT", "OrderAccepted clamped by LEVERAGE_TOO_HIGH")
                .contains("OrderAccepted clamped by SIZE_OUT_OF_RANGE", "OrderAccepted clamped by QUANTITY_TOO_LARGE")
                .contains("OrderCancelled CASH_INSUFFICIENT", "OrderCancelled EXPOSURE_TOO_HIGH")
                .contains("OrderCancelled RISK_TOO_HIGH", "OrderCancelled POSITION_NOT_HELD")
                .contains("OrderFilled INVALIDATION", "OrderFilled INVALIDATION part");
    }

    private static List<String> kinds(LedgerEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case OrderDenied denied -> List.of(name + " " + denied.code());
            case OrderCancelled cancelled -> List.of(name + " " + cancelled.code());
            case DecisionRecorded recorded -> List.of(name + " " + recorded.code());
            case SeatHalted halted -> List.of(name + " " + halted.code());
            case OrderFilled fill ->
                List.of(name + " " + fill.trigger() + (fill.remaining().isZero() ? "" : " part"));
            case PositionClosed closed ->
                List.of(
                        name,
                        closed.ambiguous() ? name + " ambiguous" : name,
                        closed.insurance().isZero() ? name : name + " insured");
            case OrderAccepted accepted ->
                accepted.clamps().isEmpty()
                        ? List.of(name)
                        : accepted.clamps().stream()
                                .map(clamp -> name + " clamped by " + clamp.rule())
                                .toList();
            default -> List.of(name);
        };
    }

    private record Admitted(Admission admission, FoldInput input) {}

    /** What {@code arena verify} does: frames in order, each followed by what was admitted after it. */
    private static List<LedgerEvent> verified(
            Sequence sequence, List<FoldInput.OfFrame> frames, List<Admitted> admissions) {
        CompetitionFold fold = sequence.fold();
        List<Admitted> sorted = new ArrayList<>(admissions);
        sorted.sort(Comparator.comparingLong(
                        (Admitted admitted) -> admitted.admission().afterFrame())
                .thenComparingInt(admitted -> admitted.admission().ordinal()));
        List<LedgerEvent> told = new ArrayList<>();
        int next = 0;
        for (long frame = -1; frame < frames.size(); frame++) {
            if (frame >= 0) {
                told.addAll(frames.get((int) frame).into(fold).events());
            }
            for (; next < sorted.size() && sorted.get(next).admission().afterFrame() == frame; next++) {
                told.addAll(sorted.get(next).input().into(fold).events());
            }
        }
        return told;
    }

    /** A second answer to one question is no admission: it costs, and changes nothing that is hashed. */
    private static List<String> withoutCostOfInference(List<LedgerEvent> events) {
        return events.stream()
                .map(event -> new String(Canonical.bytes(event), StandardCharsets.UTF_8))
                .map(json -> json.replaceAll("\"costUsd\":\"[^\"]*\"", ""))
                .toList();
    }

    private static FoldState read(byte[] bytes) {
        try {
            return ArenaJson.mapper().readValue(bytes, FoldState.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
