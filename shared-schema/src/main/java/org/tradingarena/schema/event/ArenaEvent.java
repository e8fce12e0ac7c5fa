package org.tradingarena.schema.event;

/** Any fact that travels on a topic; {@link org.tradingarena.schema.codec.EventCatalog} lists every kind there is. */
public interface ArenaEvent {}
