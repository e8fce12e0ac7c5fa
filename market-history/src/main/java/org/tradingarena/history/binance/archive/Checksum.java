package org.tradingarena.history.binance.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file beside an archive: its SHA-256, two spaces and its name. */
final class Checksum {

    static final String ENDING = ".CHECKSUM";

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F]{64})\\s+\\*?(\\S+)\\s*");

    private Checksum() {}

    /** The hash in lower case; empty when the text is none of the file. */
    static Optional<String> of(String text, String fileName) {
        Matcher form = FORM.matcher(text);
        return form.matches() && form.group(2).equals(fileName)
                ? Optional.of(form.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
