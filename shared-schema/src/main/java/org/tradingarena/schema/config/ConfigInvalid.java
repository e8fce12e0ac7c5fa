package org.tradingarena.schema.config;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration file cannot be used; carries every problem found, not only the first. */
public final class ConfigInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    ConfigInvalid(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    static ConfigInvalid at(String file, int line, int column, String message, String allowed) {
        return new ConfigInvalid(List.of(new ConfigProblem(file, line, column, "", message, allowed)));
    }

    static ConfigInvalid unreadable(String file, IOException cause) {
        ConfigInvalid invalid = at(file, 1, 1, "cannot be read: " + cause, "a readable file");
        invalid.initCause(cause);
        return invalid;
    }

    /** The problems in the order of the file; the message of this exception holds one line for each. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
