package org.tradingarena.decision.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fills a template: words by name, and sections that are repeated, shown once or left out. */
final class Slots {

    private final Map<String, String> words;
    private final Map<String, List<Slots>> sections = new HashMap<>();
    private @Nullable Slots around;

    Slots() {
        this(Map.of());
    }

    Slots(Map<String, String> words) {
        this.words = new HashMap<>(words);
    }

    Slots put(String name, String value) {
        words.put(name, value);
        return this;
    }

    Slots put(String name, int value) {
        return put(name, Integer.toString(value));
    }

    /** Shows a section once for each of these; they see what stands around the section as well. */
    Slots each(String name, List<Slots> repeats) {
        repeats.forEach(repeat -> repeat.around = this);
        sections.put(name, repeats);
        return this;
    }

    /** Shows a section or leaves it out. */
    Slots when(String name, boolean shown) {
        return each(name, shown ? List.of(new Slots()) : List.of());
    }

    /** Shows a section with a value of the same name in it, or leaves it out when there is none. */
    Slots whenKnown(String name, @Nullable String value) {
        return each(name, value == null ? List.of() : List.of(new Slots().put(name, value)));
    }

    /** Throws {@link IllegalStateException} for a name that nothing fills. */
    String word(String name) {
        String value = words.get(name);
        if (value != null) {
            return value;
        }
        return outer(name).word(name);
    }

    /** Throws {@link IllegalStateException} for a name that nothing fills. */
    List<Slots> section(String name) {
        List<Slots> repeats = sections.get(name);
        return repeats != null ? repeats : outer(name).section(name);
    }

    private Slots outer(String name) {
        if (around == null) {
            throw new IllegalStateException("The template names an unknown value: " + name);
        }
        return around;
    }
}
