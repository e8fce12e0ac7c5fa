package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.tradingarena.engine.books.Refusal;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.event.ledger.OrderCancelled;
import org.tradingarena.schema.event.ledger.OrderDenied;
import org.tradingarena.schema.types.CompetitionId;

/** What must hold in every competition; {@code -Darena.seed} repeats a run, {@code -Darena.sequences} sets its length. */
class CompetitionFoldPropertiesTest {
    private static final long SEED = Long.getLong("arena.seed", 20131125L);
    private static final int SEQUENCES = Integer.getInteger("arena.sequences", 2_000);

    @Test
    void shouldBalanceToTheLastDigitAfterEveryInput() {
        inManyCompetitions(seed -> {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold fold = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            BooksAudit audit = new BooksAudit(competition.spec());
            for (FoldInput input = competition.next(fold.state());
                    input != null;
                    input = competition.next(fold.state())) {
                audit.take(input.into(fold));
                audit.check(fold.state(), fold.standings());
            }
        });
    }

    @Test
    void shouldContinueFromItsStoredStateAsIfNothingHadHappened() {
        inManyCompetitions(seed -> {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold whole = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            CompetitionFold patched = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            for (FoldInput input = competition.next(whole.state());
                    input != null;
                    input = competition.next(whole.state())) {
                byte[] stored = Canonical.bytes(patched.state());
                patched = CompetitionFold.restore(RandomCompetition.ID, competition.spec(), read(stored));
                assertThat(Canonical.bytes(patched.state())).isEqualTo(stored);
                assertThat(Canonical.bytes(input.into(patched))).isEqualTo(Canonical.bytes(input.into(whole)));
                assertThat(Canonical.bytes(patched.state())).isEqualTo(Canonical.bytes(whole.state()));
            }
        });
    }

    @Test
    void shouldReplayByteForByteAndHashAlikeUnderAnotherName() {
        inManyCompetitions(seed -> {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold original = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            CompetitionFold again = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            CompetitionFold renamed = CompetitionFold.open(new CompetitionId("another"), competition.spec());
            for (FoldInput input : play(competition, original, new ArrayList<>())) {
                input.into(again);
                input.into(renamed);
            }
            assertThat(Canonical.bytes(again.state())).isEqualTo(Canonical.bytes(original.state()));
            assertThat(renamed.roundHash()).isEqualTo(original.roundHash());
        });
    }

    @Test
    void shouldReplayFromFramesAndAdmissionsInAnyOrderOfStorage() {
        inManyCompetitions(seed -> {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold original = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            List<LedgerEvent> told = new ArrayList<>();
            List<FoldInput.OfFrame> frames = new ArrayList<>();
            List<Admitted> admissions = new ArrayList<>();
            for (FoldInput input = competition.next(original.state());
                    input != null;
                    input = competition.next(original.state())) {
                Outcome outcome = input.into(original);
                told.addAll(outcome.events());
                Admission admission = outcome.admission();
                if (input instanceof FoldInput.OfFrame frame) {
                    frames.add(frame);
                } else if (admission != null) {
                    admissions.add(new Admitted(admission, input));
                }
            }
            Collections.shuffle(admissions, new Random(seed));
            List<LedgerEvent> replayed = verified(competition, frames, admissions);
            assertThat(withoutCostOfInference(replayed)).isEqualTo(withoutCostOfInference(told));
        });
    }

    @Test
    void shouldBeUnmovedByASecondDeliveryOfAnyAnswer() {
        inManyCompetitions(seed -> {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold fold = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            for (FoldInput input = competition.next(fold.state());
                    input != null;
                    input = competition.next(fold.state())) {
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
        for (long seed = SEED; seed < SEED + 2_000; seed++) {
            RandomCompetition competition = new RandomCompetition(seed);
            CompetitionFold fold = CompetitionFold.open(RandomCompetition.ID, competition.spec());
            for (FoldInput input = competition.next(fold.state());
                    input != null;
                    input = competition.next(fold.state())) {
                input.into(fold).events().forEach(event -> met.add(kind(event)));
            }
        }
        for (Class<?> type : LedgerEvent.class.getPermittedSubclasses()) {
            assertThat(met).anyMatch(kind -> kind.startsWith(type.getSimpleName()));
        }
        for (Refusal refusal : Refusal.values()) {
            assertThat(met).anyMatch(kind -> kind.endsWith(" " + refusal));
        }
        assertThat(met).contains("DecisionRecorded DECISION_LATE", "DecisionRecorded DECISION_MISSED");
    }

    private static String kind(LedgerEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case OrderDenied denied -> name + " " + denied.code();
            case OrderCancelled cancelled -> name + " " + cancelled.code();
            case DecisionRecorded recorded -> name + " " + recorded.code();
            default -> name;
        };
    }

    private record Admitted(Admission admission, FoldInput input) {}

    /** What {@code arena verify} does: frames in order, each followed by what was admitted after it. */
    private static List<LedgerEvent> verified(
            RandomCompetition competition, List<FoldInput.OfFrame> frames, List<Admitted> admissions) {
        CompetitionFold fold = CompetitionFold.open(RandomCompetition.ID, competition.spec());
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

    private static List<FoldInput> play(RandomCompetition competition, CompetitionFold fold, List<FoldInput> inputs) {
        for (FoldInput input = competition.next(fold.state()); input != null; input = competition.next(fold.state())) {
            inputs.add(input);
            input.into(fold);
        }
        return inputs;
    }

    private static FoldState read(byte[] bytes) {
        try {
            return ArenaJson.mapper().readValue(bytes, FoldState.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void inManyCompetitions(LongConsumer property) {
        System.out.println("arena.seed=" + SEED + " arena.sequences=" + SEQUENCES);
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("broken by -Darena.seed=" + seed + " -Darena.sequences=1", broken);
            }
        }
    }
}
