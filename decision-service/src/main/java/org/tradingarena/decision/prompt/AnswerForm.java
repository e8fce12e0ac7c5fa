package org.tradingarena.decision.prompt;

import java.util.List;
import org.tradingarena.schema.types.Symbol;

/**
 * The form of answer that a dialect asks for; adapters turn it into the schema or the tool of their protocol.
 *
 * @param dialect whose words the answer is in
 * @param symbols that may be decided on, in the order of the snapshot
 */
public record AnswerForm(Dialect dialect, List<Symbol> symbols) {

    public AnswerForm {
        symbols = List.copyOf(symbols);
    }
}
