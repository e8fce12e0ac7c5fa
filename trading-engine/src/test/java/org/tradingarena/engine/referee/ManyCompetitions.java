package org.tradingarena.engine.referee;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.InvariantViolated;

/** Holds a property against many competitions; on failure prints the seed and a short sequence that still fails. */
final class ManyCompetitions {
    static final long SEED = Long.getLong("arena.seed", 20131125L);
    static final int SEQUENCES = Integer.getInteger("arena.sequences", 2_000);

    private ManyCompetitions() {}

    static void inManyCompetitions(Consumer<Sequence> property) {
        System.out.println("arena.seed=" + SEED + " arena.sequences=" + SEQUENCES);
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            Sequence sequence = RandomCompetition.sequence(seed);
            Throwable broken = failure(property, sequence);
            if (broken != null) {
                String how = signature(broken);
                Sequence shortest =
                        Shrinking.of(sequence, shorter -> how.equals(signature(failure(property, shorter))));
                System.out.println("broken by -Darena.seed=" + seed + " -Darena.sequences=1; shrunk from "
                        + sequence.inputs().size() + " to "
                        + shortest.inputs().size() + " inputs:\n" + shortest);
                throw new AssertionError(
                        "broken by -Darena.seed=" + seed + " -Darena.sequences=1\n" + shortest,
                        failure(property, shortest));
            }
        }
    }

    private static @Nullable Throwable failure(Consumer<Sequence> property, Sequence sequence) {
        try {
            property.accept(sequence);
            return null;
        } catch (AssertionError | RuntimeException broken) {
            return broken;
        }
    }

    /** Two failures are one when they are of a kind: the kind of exception, and its code or what was asserted. */
    private static String signature(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof InvariantViolated violated) {
            return kind + " " + violated.code();
        }
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf(']');
        return failure instanceof AssertionError && message.startsWith("[") && end > 0
                ? kind + " " + message.substring(0, Math.min(end, 5))
                : kind;
    }
}
