package org.tradingarena.system.performance;

import static org.tradingarena.system.arena.TestArena.anArena;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.StackSettings;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/**
 * Measures the whole stack on this machine: start-up, lockstep replay with 8 rule seats, overhead of a round with 20 seats,
 * memory. A run counts only if it finishes and its root hash is that of the runs before it.
 */
public final class StackMeasurement {

    private static final int RUNS = 5;
    private static final int ROUNDS = 480;
    private static final int WARM_UP_RUNS = 2;
    private static final String REPLAY = "replay";
    private static final List<String> USUAL = List.of("eight", "twenty");

    private StackMeasurement() {}

    /**
     * Prints one line per figure.
     *
     * @param arguments {@code replay} leaves out the starts; templates of {@code measurement.yaml}, as {@code four twenty
     *     sixty-four}, stand in for those that are measured unless told
     */
    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "machine: %d cores, %s %s, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        List<String> told = List.of(arguments);
        if (!told.contains(REPLAY)) {
            starts();
        }
        List<String> templates =
                told.stream().filter(argument -> !argument.equals(REPLAY)).toList();
        try (TestArena arena = anArena(StackMeasurement::rulesOnly)) {
            for (int run = 0; run < WARM_UP_RUNS; run++) {
                arena.competition().template("eight").rounds(ROUNDS).seed(7).play();
            }
            (templates.isEmpty() ? USUAL : templates).forEach(template -> lockstep(arena, template));
            System.out.println(
                    TransactionTimes.of(arena.address(Part.PORTFOLIO)).told());
            memory(arena);
        }
    }

    private static void starts() {
        List<Double> starts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            try (TestArena arena = anArena(StackMeasurement::rulesOnly)) {
                arena.competition().template("eight").rounds(ROUNDS).start().awaitRound(1);
                starts.add(secondsSince(begun));
            }
        }
        System.out.println(
                "stack start to first decided round: " + Spread.of(starts).told("s"));
    }

    private static void lockstep(TestArena arena, String template) {
        List<Double> rates = new ArrayList<>();
        List<Double> released = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            PlayedCompetition competition = arena.competition()
                    .template(template)
                    .rounds(ROUNDS)
                    .seed(7)
                    .create();
            long begun = System.nanoTime();
            competition.start().awaitFinished();
            rates.add(ROUNDS / secondsSince(begun));
            RoundOverheads overheads = RoundOverheads.of(arena.kafka(), competition.id());
            released.addAll(overheads.released());
            told.addAll(overheads.told());
            hashes.add(competition.rootHash());
        }
        if (hashes.stream().distinct().count() != 1) {
            throw new IllegalStateException("runs differ, their figures do not count: " + hashes);
        }
        System.out.println(template + " rule seats, " + ROUNDS + " rounds in lockstep: "
                + Spread.of(rates).told("rounds/s"));
        overhead(template + " rule seats, boundary frame to released market", Spread.of(released));
        overhead(template + " rule seats, boundary frame to RoundDecided on the ledger", Spread.of(told));
    }

    private static void overhead(String what, Spread spread) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms, n = %d%n",
                what,
                spread.median(),
                spread.quantile(0.9),
                spread.quantile(0.99),
                spread.quantile(1),
                spread.sorted().length);
    }

    private static void memory(TestArena arena) {
        List<Part> parts = Arrays.stream(Part.values())
                .filter(arena.stack().settings()::has)
                .toList();
        double sum = 0;
        for (Part part : parts) {
            double megabytes = ResidentMemory.megabytes(arena.stack().pid(part, 0));
            sum += megabytes;
            System.out.printf(Locale.ROOT, "memory of %s: %.0f MiB%n", part.label(), megabytes);
        }
        System.out.printf(Locale.ROOT, "memory of the stack: %.0f MiB%n", sum);
    }

    private static StackSettings rulesOnly(StackSettings settings) {
        return settings.withoutSimulator()
                .withEnvironment(
                        "ARENA_CONFIG",
                        Path.of("src/test/resources/measurement.yaml")
                                .toAbsolutePath()
                                .toString());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
