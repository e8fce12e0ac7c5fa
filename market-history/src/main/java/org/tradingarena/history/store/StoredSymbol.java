package org.tradingarena.history.store;

import java.util.List;
import org.tradingarena.schema.event.competition.Instrument;

/**
 * One symbol of a data set.
 *
 * @param instrument the rules of its orders
 * @param file name of the file of its rows, within the folder of the data set
 * @param rows steps that are there; the range of the data set has {@code rows} plus the steps of the gaps
 * @param sha256 of the whole file, hexadecimal
 * @param gaps what is not there, by rising time
 */
public record StoredSymbol(Instrument instrument, String file, long rows, String sha256, List<Gap> gaps) {

    public StoredSymbol {
        gaps = List.copyOf(gaps);
    }

    /** How many steps of the range are not there. */
    public long missing() {
        return gaps.stream().mapToLong(Gap::steps).sum();
    }
}
