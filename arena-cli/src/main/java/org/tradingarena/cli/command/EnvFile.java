package org.tradingarena.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code .env} file: one {@code NAME=value} per line, {@code #} comments, optional {@code export} and quotes. Nothing
 * is expanded. Error messages name the line, never the value.
 */
public final class EnvFile {
    private static final Pattern LINE =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);

    private EnvFile() {}

    /** The variables of the file; none when there is no file. */
    public static Map<String, String> read(Path file) {
        if (Files.notExists(file)) {
            return Map.of();
        }
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static Map<String, String> parse(String name, List<String> lines) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new Refusal(name + " line " + (index + 1) + ": expected NAME=value");
            }
            String value = value(matcher.group(2));
            if (!value.isEmpty()) {
                variables.put(matcher.group(1), value);
            }
        }
        return variables;
    }

    private static String value(String text) {
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        if (quoted) {
            return text.substring(1, text.length() - 1);
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }
}
