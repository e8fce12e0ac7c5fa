package org.tradingarena.simulators.provider.trader;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tradingarena.simulators.provider.seed.SeededDigest;

/** The ways in which a written decision goes wrong. */
public enum Slip {
    /** In a Markdown code fence. */
    FENCED("fenced", false, text -> "```json\n" + text + "\n```"),
    /** With sentences before and after it. */
    PROSE(
            "prose",
            false,
            text -> "I looked at every timeframe. My answer is:\n\n" + text + "\n\nThis is a simulated opinion."),
    /** Behind a thought that itself holds braces. */
    THOUGHTS("think", false, text -> "<think>\nA first idea was {\"action\": \"?\"}, but no.\n</think>\n" + text),
    /** Cut off; the reply says that it reached its length. */
    TRUNCATED("truncated", true, text -> text),
    /** Broken beyond repair. */
    MALFORMED("malformed", false, text -> text.replaceAll("\"(action|signal)\":", "\"$1\" ")),
    /** No text at all. */
    EMPTY("empty", true, text -> ""),
    /** With comments in it. */
    COMMENTS("comments", false, text -> text.replaceFirst("\\{", "{ // decided\n")
            .replaceFirst("}$", "/* done */ }")),
    /** With commas before closing braces. */
    TRAILING_COMMA("trailing-comma", false, text -> text.replace("}", ",}")),
    /** In single quotes, as Python prints it. */
    SINGLE_QUOTES("single-quotes", false, text -> text.replace("'", "’").replace('"', '\'')),
    /** With full-width colons and commas between the fields. */
    FULL_WIDTH("full-width", false, text -> text.replace("\":", "\"：").replace(",\"", "，\"")),
    /** With every number as text. */
    NUMBERS_AS_TEXT("text-numbers", false, text -> SlipText.numbers(text, "\\w+", "\"%s\"")),
    /** With its confidence as a percentage in text. */
    PERCENT("percent", false, text -> SlipText.numbers(text, "confidence", "\"85%%\"")),
    /** As the only element of a list. */
    IN_ARRAY("array", false, text -> "[" + text + "]"),
    /** Followed by another one that says the opposite. */
    CONTRADICTION("twice", false, text -> text + "\n\nOn second thoughts:\n\n" + SlipText.opposite(text)),
    /** As prose alone. */
    NO_JSON("no-json", false, text -> "I would rather buy a little here, but it depends on your risk appetite."),
    /** The model declines. */
    DECLINED("declined", true, text -> "I'm sorry, but I can't give financial advice (simulated)."),
    /** Without the field that says what to do. */
    MISSING_FIELD("missing-field", false, text -> text.replaceAll("\"(action|signal)\":\"\\w+\",", "")),
    /** With an action that nobody asked for. */
    UNKNOWN_ACTION("unknown-action", false, text -> text.replaceAll("\"(action|signal)\":\"\\w+\"", "\"$1\":\"YOLO\"")),
    /** About a coin outside the universe. */
    FOREIGN_COIN("foreign-coin", false, SlipText::foreign),
    /** With a size that is not a number. */
    NOT_A_NUMBER("nan", false, text -> SlipText.numbers(text, SlipText.SIZE, "NaN")),
    /** With an infinite size. */
    INFINITE("infinity", false, text -> SlipText.numbers(text, SlipText.SIZE, "Infinity")),
    /** With a negative size. */
    NEGATIVE_SIZE("negative-size", true, text -> SlipText.numbers(text, SlipText.SIZE, "-0.5")),
    /** With a confidence of 85 instead of 0.85. */
    CONFIDENCE_85("confidence-85", true, text -> SlipText.numbers(text, "confidence", "85"));

    private static final List<Slip> ALL = List.of(values());
    private static final List<Slip> EVEN_WHEN_BOUND =
            Arrays.stream(values()).filter(slip -> slip.evenWhenBound).toList();

    private final String word;
    private final boolean evenWhenBound;
    private final UnaryOperator<String> spoiling;

    Slip(String word, boolean evenWhenBound, UnaryOperator<String> spoiling) {
        this.word = word;
        this.evenWhenBound = evenWhenBound;
        this.spoiling = spoiling;
    }

    /** Its name in scenarios and counts. */
    public String word() {
        return word;
    }

    /** The decision with this slip in it. */
    public String spoil(String decision, SeededDigest digest) {
        return this == TRUNCATED
                ? decision.substring(0, digest.between("cut", decision.length() / 3, decision.length() / 2))
                : spoiling.apply(decision);
    }

    /** One of them by chance; where a schema or tool binds the form, one that keeps it or says nothing. */
    static Slip drawn(boolean bound, SeededDigest digest) {
        List<Slip> possible = bound ? EVEN_WHEN_BOUND : ALL;
        return possible.get(digest.between("slip", 0, possible.size() - 1));
    }
}
