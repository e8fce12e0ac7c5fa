package org.tradingarena.simulators.provider.trader;

import java.util.Map;

/**
 * A position as a prompt shows it.
 *
 * @param longSide whether it gains when the price rises
 * @param fields everything else that its line says, by name as written there
 */
record Held(boolean longSide, Map<String, String> fields) {

    Held {
        fields = Map.copyOf(fields);
    }
}
