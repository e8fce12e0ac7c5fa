package org.tradingarena.decision.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the text of a template: {@code {{{name}}}} is a value; lines from <code>{{{#name}}}</code> to
 * <code>{{{/name}}}</code> are a section. Only the template is looked at for either: what a value says is never read again.
 */
final class TemplateText {

    private static final Pattern SLOT = Pattern.compile("\\{\\{\\{([a-zA-Z][a-zA-Z0-9]*)}}}");
    private static final Pattern SECTION = Pattern.compile(
            "^\\{\\{\\{#([a-zA-Z][a-zA-Z0-9]*)}}}\\n(.*?)^\\{\\{\\{/\\1}}}\\n", Pattern.MULTILINE | Pattern.DOTALL);

    private TemplateText() {}

    static String filled(String template, Slots slots) {
        StringBuilder text = new StringBuilder();
        Matcher section = SECTION.matcher(template);
        int position = 0;
        while (section.find()) {
            text.append(words(template.substring(position, section.start()), slots));
            for (Slots repeat : slots.section(section.group(1))) {
                text.append(filled(section.group(2), repeat));
            }
            position = section.end();
        }
        return text.append(words(template.substring(position), slots)).toString();
    }

    private static String words(String template, Slots slots) {
        return SLOT.matcher(template).replaceAll(slot -> Matcher.quoteReplacement(slots.word(slot.group(1))));
    }
}
