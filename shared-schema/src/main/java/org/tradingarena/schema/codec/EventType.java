package org.tradingarena.schema.codec;

import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.topic.ArenaTopic;

/**
 * One kind of event.
 *
 * @param name stable name on the wire, subject before what happened to it, such as {@code order.filled}
 * @param schemaVersion version of the record class, from 1
 * @param eventClass record that carries it
 * @param topic it travels on
 */
public record EventType(String name, int schemaVersion, Class<? extends ArenaEvent> eventClass, ArenaTopic topic) {}
