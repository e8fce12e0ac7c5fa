package org.tradingarena.engine.books;

import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Symbol;

/**
 * What a symbol is worth now.
 *
 * @param price mark price where the market tells one, else the last close
 * @param idleFrames frames since somebody could trade; 0 after a tradable bar
 * @param halted whether the venue had stopped trading in the last bar
 */
public record Mark(Symbol symbol, Price price, int idleFrames, boolean halted) {}
