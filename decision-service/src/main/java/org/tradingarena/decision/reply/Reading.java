package org.tradingarena.decision.reply;

import java.util.List;
import org.tradingarena.schema.event.decision.Intent;

/** What one JSON value asks for, and whether its form had to be mended. */
record Reading(List<Intent> intents, boolean mended) {

    Reading {
        intents = List.copyOf(intents);
    }
}
