package org.tradingarena.schema.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.ArenaEvent;

/**
 * What surrounds every event; the names are those of CloudEvents where it has one.
 *
 * @param id unique and repeatable where the fact is, so that a copy is recognised: for instance
 *     {@code <competition>/frame/<n>}
 * @param type such as {@code order.filled}
 * @param schemaVersion of the data, from 1
 * @param source service that wrote it
 * @param subject key of the record
 * @param time when it happened, market time
 * @param recordedAt when it was written, wall clock
 * @param correlationId the round it belongs to, {@code <competition>/<round>}
 * @param sequence place in the competition's ledger, contiguous from 1; only on {@code portfolio.ledger.v1}
 * @param data the event itself
 */
public record Envelope(
        String id,
        String type,
        int schemaVersion,
        String source,
        String subject,
        Instant time,
        Instant recordedAt,
        @Nullable String correlationId,
        @Nullable Long sequence,
        ArenaEvent data) {

    /** Wraps an event that has no place in a ledger. */
    public static Envelope of(
            String id,
            String source,
            String subject,
            Instant time,
            Instant recordedAt,
            @Nullable String correlationId,
            ArenaEvent data) {
        EventType type = EventCatalog.typeOf(data);
        return new Envelope(
                id, type.name(), type.schemaVersion(), source, subject, time, recordedAt, correlationId, null, data);
    }

    /** The same envelope at a place in the ledger. */
    public Envelope atSequence(long place) {
        return new Envelope(id, type, schemaVersion, source, subject, time, recordedAt, correlationId, place, data);
    }
}
