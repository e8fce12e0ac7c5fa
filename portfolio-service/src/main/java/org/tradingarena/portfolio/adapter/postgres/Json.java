package org.tradingarena.portfolio.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.tradingarena.schema.codec.ArenaJson;

/** Reads what was kept as canonical JSON. */
final class Json {

    private Json() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return ArenaJson.mapper().readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", damaged);
        }
    }
}
