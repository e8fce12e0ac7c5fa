package org.tradingarena.decision.adapter.provider.cassette;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.RepairTurn;

/**
 * What makes two calls the same above the wire, where nothing was written in a protocol yet: provider, seat, model and all that
 * is shown. Neither the question, whose id has that of its competition, nor the day is part of it.
 */
final class CanonicalCall {

    private CanonicalCall() {}

    /** SHA-256 of all parts, in lower-case hexadecimal. */
    static String key(ModelCall call) {
        List<String> parts = new ArrayList<>(List.of(
                call.provider().id(),
                call.seat().value(),
                call.model(),
                call.prompt().system(),
                call.prompt().user()));
        RepairTurn repair = call.repair();
        if (repair != null) {
            parts.add(repair.reply());
            parts.add(repair.complaint());
        }
        return KeyDigest.of(parts);
    }
}
