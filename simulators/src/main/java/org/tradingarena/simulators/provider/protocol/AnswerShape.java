package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The form that an answer has to have.
 *
 * @param object whether it has to be one JSON object
 * @param schema of that object; null for any
 * @param tool whose arguments the object is; null when it is the text itself
 */
public record AnswerShape(
        boolean object, @Nullable JsonNode schema, @Nullable String tool) {

    /** Any text. */
    public static final AnswerShape TEXT = new AnswerShape(false, null, null);

    /** Any JSON object. */
    public static final AnswerShape OBJECT = new AnswerShape(true, null, null);

    /** An object of this schema. */
    public static AnswerShape of(JsonNode schema) {
        return new AnswerShape(true, schema, null);
    }

    /** The arguments of a tool. */
    public static AnswerShape tool(String name, JsonNode schema) {
        return new AnswerShape(true, schema.isObject() ? schema : null, name);
    }
}
