package org.tradingarena.decision.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.schema.codec.ArenaJson;

/**
 * What a reader who goes by the marks of a nof1 prompt sees: headings, lines of the text, and inside the fence one JSON
 * object per line. Values are left out, so that two prompts with the same structure are equal.
 */
record PromptStructure(List<String> headings, int lines, List<List<String>> positions, int linesAfterFence) {

    private static final String BEGIN = "-----BEGIN DATA: open positions-----";
    private static final String END = "-----END DATA: open positions-----";

    static PromptStructure of(String user) {
        List<String> headings = new ArrayList<>();
        List<List<String>> positions = new ArrayList<>();
        int after = 0;
        boolean inside = false;
        boolean closed = false;
        List<String> lines = user.lines().toList();
        for (String line : lines) {
            if (line.equals(BEGIN)) {
                inside = true;
            } else if (line.equals(END)) {
                inside = false;
                closed = true;
            } else if (inside) {
                positions.add(names(line));
            } else if (line.startsWith("#") || line.startsWith("**") || line.startsWith("```")) {
                headings.add(line);
            }
            after += closed ? 1 : 0;
        }
        return new PromptStructure(headings, lines.size(), positions, after);
    }

    /** The text of a field of the first position, as a JSON reader gets it. */
    static String field(String user, String pointer) {
        String line = user.lines()
                .dropWhile(each -> !each.equals(BEGIN))
                .skip(1)
                .findFirst()
                .orElseThrow();
        return read(line).at(pointer).asText();
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        read(line).properties().forEach(field -> {
            names.add(field.getKey());
            field.getValue().fieldNames().forEachRemaining(inner -> names.add(field.getKey() + "." + inner));
        });
        return names;
    }

    private static JsonNode read(String line) {
        try {
            return ArenaJson.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a position is no JSON object on one line: " + line, e);
        }
    }
}
