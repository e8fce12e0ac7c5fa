package org.tradingarena.schema.codec;

import static org.tradingarena.schema.codec.ContractViolation.Code.EVENT_TYPE_UNKNOWN;
import static org.tradingarena.schema.codec.ContractViolation.Code.EVENT_UNREADABLE;
import static org.tradingarena.schema.codec.ContractViolation.Code.EVENT_VERSION_UNKNOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;

/** Writes envelopes as JSON and reads them back. Stateless and safe for use by many threads. */
public final class EventCodec {

    /** Names of the record headers that mirror the envelope, so that a reader can filter without parsing. */
    public static final String TYPE_HEADER = "type";

    public static final String SCHEMA_VERSION_HEADER = "schemaVersion";

    private static final ObjectReader TREE = ArenaJson.mapper().readerFor(JsonNode.class);

    private EventCodec() {}

    /** The bytes of an envelope. */
    public static byte[] encode(Envelope envelope) {
        try {
            return ArenaJson.mapper().writeValueAsBytes(envelope);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot write event " + envelope.id(), broken);
        }
    }

    /**
     * Reads an envelope. Unknown fields are ignored, so that an older reader understands a newer writer.
     *
     * @throws ContractViolation when the bytes are not an event that this build knows
     */
    public static Envelope decode(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new ContractViolation(EVENT_UNREADABLE, "the record is empty");
        }
        JsonNode tree;
        try {
            tree = TREE.readValue(bytes);
        } catch (IOException notJson) {
            throw new ContractViolation(EVENT_UNREADABLE, "not JSON", notJson);
        }
        if (!(tree instanceof ObjectNode fields)) {
            throw new ContractViolation(EVENT_UNREADABLE, "not a JSON object");
        }
        String name = text(fields, "type");
        int version = required(fields, "schemaVersion").asInt(-1);
        EventType type = EventCatalog.find(name, version).orElseThrow(() -> unknown(name, version));
        try {
            ArenaEvent data = ArenaJson.mapper().treeToValue(required(fields, "data"), type.eventClass());
            JsonNode sequence = fields.get("sequence");
            JsonNode correlation = fields.get("correlationId");
            return new Envelope(
                    text(fields, "id"),
                    name,
                    version,
                    text(fields, "source"),
                    text(fields, "subject"),
                    Instant.parse(text(fields, "time")),
                    Instant.parse(text(fields, "recordedAt")),
                    correlation == null || correlation.isNull() ? null : correlation.asText(),
                    sequence == null || sequence.isNull() ? null : sequence.asLong(),
                    data);
        } catch (JsonProcessingException | RuntimeException outOfContract) {
            throw outOfContract instanceof ContractViolation violation
                    ? violation
                    : new ContractViolation(EVENT_UNREADABLE, name + ": " + outOfContract.getMessage(), outOfContract);
        }
    }

    private static ContractViolation unknown(String name, int version) {
        return EventCatalog.knows(name)
                ? new ContractViolation(EVENT_VERSION_UNKNOWN, "type=" + name + " schemaVersion=" + version)
                : new ContractViolation(EVENT_TYPE_UNKNOWN, "type=" + name + " schemaVersion=" + version);
    }

    private static String text(ObjectNode fields, String field) {
        JsonNode value = required(fields, field);
        if (!value.isTextual()) {
            throw new ContractViolation(EVENT_UNREADABLE, "field '" + field + "' is not text");
        }
        return value.textValue();
    }

    private static JsonNode required(ObjectNode fields, String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            throw new ContractViolation(EVENT_UNREADABLE, "field '" + field + "' is missing");
        }
        return value;
    }
}
