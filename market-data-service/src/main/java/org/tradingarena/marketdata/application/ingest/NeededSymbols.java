package org.tradingarena.marketdata.application.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Which symbols of live markets somebody needs: those of live competitions that are not over, each once however many
 * competitions watch it, and those that the configuration always wants. Thread-safe.
 */
public final class NeededSymbols {

    private final Set<LiveSymbol> always;
    private final Map<CompetitionId, CompetitionChanged> live = new HashMap<>();
    private final Map<CompetitionId, Long> versions = new HashMap<>();

    public NeededSymbols(Set<LiveSymbol> always) {
        this.always = Set.copyOf(always);
    }

    /** Takes the state of a competition; an older one than known changes nothing. */
    public synchronized void read(CompetitionChanged change) {
        CompetitionId id = change.competitionId();
        if (change.spec().market().source() != MarketSource.LIVE || versions.getOrDefault(id, 0L) >= change.version()) {
            return;
        }
        versions.put(id, change.version());
        if (over(change.status())) {
            live.remove(id);
        } else {
            live.put(id, change);
        }
    }

    /** All of them now. */
    public synchronized Set<LiveSymbol> all() {
        Set<LiveSymbol> needed = new HashSet<>(always);
        live.values().forEach(change -> change.spec()
                .market()
                .symbols()
                .forEach(symbol ->
                        needed.add(new LiveSymbol(change.spec().market().dataset(), symbol))));
        return needed;
    }

    private static boolean over(CompetitionStatus status) {
        return status == CompetitionStatus.STOPPED || status == CompetitionStatus.FINISHED;
    }
}
