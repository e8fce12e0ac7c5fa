package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A decision before it is put into the form that was asked for.
 *
 * @param whole as the words of the prompt ask for it
 * @param parts one object per symbol decided on; for the classic dialect the whole alone
 * @param thoughts how it came about, in sentences
 */
record Decision(ObjectNode whole, List<ObjectNode> parts, String thoughts) {

    Decision {
        parts = List.copyOf(parts);
    }
}
