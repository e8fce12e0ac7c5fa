package org.tradingarena.decision.reply;

/** Writes what stands where words were asked for: the items of a list one after the other. */
final class JsonWords {

    private JsonWords() {}

    static String of(Json value) {
        StringBuilder words = new StringBuilder();
        write(value, words);
        return words.toString();
    }

    private static void write(Json value, StringBuilder words) {
        switch (value) {
            case Json.Obj object ->
                object.members().forEach(member -> {
                    separate(words);
                    words.append(member.name()).append(": ");
                    write(member.value(), words);
                });
            case Json.Arr array ->
                array.items().forEach(item -> {
                    separate(words);
                    write(item, words);
                });
            case Json.Text text -> words.append(text.value());
            case Json.Num number -> words.append(number);
            case Json.Word word -> words.append(word.value());
        }
    }

    private static void separate(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append("; ");
        }
    }
}
