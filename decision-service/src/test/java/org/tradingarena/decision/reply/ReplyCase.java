package org.tradingarena.decision.reply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** One broken or sound reply and what has to become of it. */
record ReplyCase(String name, String expected, String text) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    static List<ReplyCase> corpus() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ReplyCase.class.getResourceAsStream("/replies/classic.txt"))) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== "))
                    .skip(1)
                    .map(ReplyCase::read)
                    .toList();
        }
    }

    private static ReplyCase read(String section) {
        int line = section.indexOf('\n');
        String head = section.substring(0, line);
        int arrow = head.indexOf(" => ");
        String text = ESCAPE.matcher(section.substring(line + 1, section.length() - 1))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .replace("\\n", "\n");
        return new ReplyCase(head.substring(0, arrow), head.substring(arrow + 4), text);
    }

    @Override
    public String toString() {
        return name;
    }
}
