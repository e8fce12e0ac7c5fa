package org.tradingarena.dashboard.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a line of the log is set, so that the page need not know every event. */
public enum Tone {
    INFO,
    GOOD,
    BAD,
    WARN,
    QUIET;

    /** The name on the wire. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
