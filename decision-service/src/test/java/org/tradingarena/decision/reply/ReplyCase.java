package org.tradingarena.decision.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.types.Symbol;

/**
 * One broken or sound reply and what has to become of it. A file of them begins with the dialect and its symbols; a case
 * is a line {@code === name => expected} and the reply. {@code <U+FEFF>} and {@code <REPEAT 9 x>} stand for characters.
 */
record ReplyCase(String name, AnswerForm form, String expected, String text) {

    private static final List<String> FAMILIES = List.of(
            "classic-basics",
            "classic-coins",
            "classic-glyphs",
            "classic-numbers",
            "classic-prose",
            "classic-structure",
            "classic-tails",
            "classic-thinking",
            "nof1-coins",
            "nof1-fields",
            "nof1-noise",
            "nof1-numbers",
            "nof1-shapes",
            "nof1-single",
            "nof1-tails");
    private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");
    private static final Pattern REPEAT = Pattern.compile("<REPEAT (\\d+) (.)>");

    static List<ReplyCase> corpus() {
        return FAMILIES.stream().flatMap(ReplyCase::family).toList();
    }

    private static Stream<ReplyCase> family(String family) {
        String all;
        try (InputStream stream = ReplyCase.class.getResourceAsStream("/replies/" + family + ".txt")) {
            all = new String(Objects.requireNonNull(stream, family).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(family, unreadable);
        }
        String[] sections = all.split("(?m)^=== ");
        List<String> head = List.of(sections[0].strip().split(" "));
        AnswerForm form = new AnswerForm(
                Dialect.valueOf(head.getFirst()),
                head.subList(1, head.size()).stream().map(Symbol::new).toList());
        return Arrays.stream(sections).skip(1).map(section -> read(family, form, section));
    }

    private static ReplyCase read(String family, AnswerForm form, String section) {
        int line = section.indexOf('\n');
        String head = section.substring(0, line);
        int arrow = head.lastIndexOf(" => ");
        String written = section.substring(line + 1, section.length() - 1);
        String text = CHARACTER
                .matcher(written)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        String repeated = REPEAT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        return new ReplyCase(family + ": " + head.substring(0, arrow), form, head.substring(arrow + 4), repeated);
    }

    @Override
    public String toString() {
        return name;
    }
}
