package org.tradingarena.schema.event.competition;

/** What is traded: the asset itself, or linear perpetual contracts with isolated margin. */
public enum VenueKind {
    /** Long only, every unit paid in full. */
    SPOT,
    /** Long and short, margined in quote currency, with funding and liquidation. */
    PERPETUAL
}
