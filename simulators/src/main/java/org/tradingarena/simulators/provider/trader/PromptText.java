package org.tradingarena.simulators.provider.trader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers and sections in the text of a prompt. */
final class PromptText {

    private PromptText() {}

    /** The first number that the pattern's first group captures; the fallback when there is none. */
    static double number(Pattern pattern, String text, double fallback) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? parsed(matcher.group(1), fallback) : fallback;
    }

    /** A number with or without thousands separators; the fallback when it is none. */
    static double parsed(@Nullable String text, double fallback) {
        if (text == null) {
            return fallback;
        }
        try {
            double number = Double.parseDouble(text.replace(",", ""));
            return Double.isFinite(number) ? number : fallback;
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** Each match of the heading with the text up to the next one; the last section ends at the end mark. */
    static List<Section> sections(Pattern heading, Pattern end, String text) {
        List<Section> sections = new ArrayList<>();
        Matcher matcher = heading.matcher(text);
        int from = -1;
        String name = "";
        while (matcher.find()) {
            if (from >= 0) {
                sections.add(new Section(name, text.substring(from, matcher.start())));
            }
            name = matcher.group(1);
            from = matcher.start();
        }
        if (from >= 0) {
            Matcher last = end.matcher(text);
            sections.add(new Section(name, text.substring(from, last.find(from) ? last.start() : text.length())));
        }
        return sections;
    }

    static int count(String text, String phrase) {
        int found = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            found++;
        }
        return found;
    }

    /**
     * A part of a prompt.
     *
     * @param name what its heading names
     * @param text heading included
     */
    record Section(String name, String text) {}
}
