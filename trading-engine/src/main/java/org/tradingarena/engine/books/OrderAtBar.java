package org.tradingarena.engine.books;

import org.tradingarena.schema.event.market.Bar;

/** An order that has met a tradable bar, at whose open it can fill. */
record OrderAtBar(Order.Active order, Bar bar) {}
