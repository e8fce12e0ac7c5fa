package org.tradingarena.marketdata.application.chart;

import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.schema.types.Symbol;

/** Tells the content of a data set from what lay under the same name before. */
@FunctionalInterface
public interface DatasetEditions {

    /**
     * A text that is another one when the candles of the symbol are; the same for ever where a name always means the same.
     *
     * @throws DatasetUnusable when the data set cannot be read now
     */
    String of(String dataset, Symbol symbol);
}
