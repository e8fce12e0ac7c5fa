package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.tradingarena.simulators.provider.seed.SeededDigest;

/** Answers prompts as a plausible model would. What it says follows from its manner, the brief and chance alone. */
public final class SimulatedTrader {

    private final ObjectMapper json;
    private final ClassicWriter classic;
    private final Nof1Writer nof1;

    /** @param json writes the decisions */
    public SimulatedTrader(ObjectMapper json) {
        this.json = json;
        this.classic = new ClassicWriter(json);
        this.nof1 = new Nof1Writer(json);
    }

    /** Decides and writes it down. */
    public Utterance answer(Manner manner, Brief brief, SeededDigest digest) {
        Decision decision = decide(manner.personality(), brief.prompt(), digest);
        String text = brief.schema() == null
                ? decision.whole().toString()
                : SchemaFit.of(json, brief.schema(), decision).toString();
        boolean aloud = brief.aloud() || manner.personality() == Personality.THINKER;
        String thoughts = aloud ? aloud(decision.thoughts()) : "";
        if (digest.fraction("slips") < manner.slips()) {
            Slip slip = Slip.drawn(brief.object(), digest);
            return new Utterance(slip.spoil(text, digest), thoughts, slip);
        }
        boolean wraps = manner.personality() == Personality.CHATTY && !brief.object();
        return new Utterance(wraps ? wrapped(text, digest) : text, thoughts, null);
    }

    private Decision decide(Personality personality, String prompt, SeededDigest digest) {
        PromptView view = prompt.contains("buy_to_enter") ? Nof1Reader.read(prompt) : ClassicReader.read(prompt);
        List<Choice> choices = new Judgement(personality, view, digest).choices();
        return view.perCoin()
                ? nof1.write(view, choices, prompt.contains("trade_signal_args"))
                : classic.write(view, choices);
    }

    private static String aloud(String thoughts) {
        return "Let me go through what I was shown. " + thoughts
                + " Costs come off every fill, so I act only where the move is larger than they are.";
    }

    private static String wrapped(String text, SeededDigest digest) {
        return switch (digest.between("wrapping", 0, 3)) {
            case 0 -> Slip.FENCED.spoil(text, digest);
            case 1 -> Slip.PROSE.spoil(text, digest);
            case 2 -> Slip.THOUGHTS.spoil(text, digest);
            default -> "Here is my decision:\n\n" + Slip.FENCED.spoil(text, digest) + "\n\nGood luck (simulated)!";
        };
    }
}
