package org.tradingarena.schema.config;

import java.util.List;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;

/**
 * What a venue tells only to accounts about a perpetual, and the configuration therefore must.
 *
 * @param brackets of the maintenance margin by rising floor, the first at 0
 */
public record MarginRules(Leverage maxLeverage, List<MaintenanceBracket> brackets) {

    public MarginRules {
        brackets = List.copyOf(brackets);
    }
}
