package org.tradingarena.decision.reply;

import java.util.List;

/**
 * An object that says what to do.
 *
 * @param names of coins that stand around it, outermost first
 * @param mended whether something stands around it that was not asked for
 */
record Entry(Json.Obj fields, List<String> names, boolean mended) {

    Entry {
        names = List.copyOf(names);
    }
}
