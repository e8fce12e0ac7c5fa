package org.tradingarena.schema.config;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME:default}} in addresses, the only place of the file where the environment may speak. */
final class AddressText {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private AddressText() {}

    /** Throws {@link IllegalArgumentException} when a variable without default is unset or blank. */
    static String filled(String text, Map<String, String> environment) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(reference, environment)));
    }

    private static String value(MatchResult reference, Map<String, String> environment) {
        String set = environment.getOrDefault(reference.group(1), "");
        if (!set.isBlank()) {
            return set;
        }
        if (reference.group(2) == null) {
            throw new IllegalArgumentException(reference.group(1) + " is not set and has no default");
        }
        return reference.group(2);
    }
}
