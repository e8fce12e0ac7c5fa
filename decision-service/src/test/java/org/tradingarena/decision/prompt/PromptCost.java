package org.tradingarena.decision.prompt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.market.Snapshot;

/** Measures what it costs to write a prompt; the command stands in {@code docs/performance.md}. */
public final class PromptCost {

    private static final int WARM_UP = 5_000;
    private static final int RUNS = 20_000;
    private static final SeatSpec SEAT = SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60));
    private static final double NANOS_PER_MILLI = 1e6;

    private PromptCost() {}

    /** Prints one line per dialect. */
    public static void main(String[] arguments) {
        measure(
                "nof1/v1, six coins",
                "nof1/v1",
                SamplePerpetuals.question(SEAT, SamplePerpetuals.invested()),
                SamplePerpetuals.sixCoins());
        measure("classic/v1, one coin", "classic/v1", SampleQuestion.of(SEAT), SampleMarket.bitcoin());
    }

    private static void measure(String name, String version, DecisionRequested request, Snapshot snapshot) {
        PromptTemplate template = PromptTemplate.load(version).orElseThrow();
        long characters = 0;
        for (int run = 0; run < WARM_UP; run++) {
            characters += Prompts.of(template, request, snapshot).user().length();
        }
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            characters += Prompts.of(template, request, snapshot).user().length();
            nanos[run] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: %d characters, p50 %.2f ms, p99 %.2f ms, max %.1f ms, n = %d%n",
                name,
                characters / (WARM_UP + RUNS),
                nanos[RUNS / 2] / NANOS_PER_MILLI,
                nanos[RUNS * 99 / 100] / NANOS_PER_MILLI,
                nanos[RUNS - 1] / NANOS_PER_MILLI,
                RUNS);
    }
}
