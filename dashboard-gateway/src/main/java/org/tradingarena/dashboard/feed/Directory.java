package org.tradingarena.dashboard.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.types.CompetitionId;

/** Every competition there is, each in the highest version heard of. Thread-safe. */
@ApplicationScoped
public class Directory {

    private static final Comparator<CompetitionChanged> BY_AGE =
            Comparator.comparing(CompetitionChanged::createdAt).thenComparing(CompetitionChanged::competitionId);

    private final Map<CompetitionId, CompetitionChanged> heads = new HashMap<>();

    /** @return whether this competition is now, and was not before, the latest one */
    synchronized boolean learn(CompetitionChanged head) {
        Optional<CompetitionChanged> before = current();
        heads.merge(head.competitionId(), head, (old, said) -> said.version() > old.version() ? said : old);
        return before.isEmpty()
                || BY_AGE.compare(head, before.get()) > 0
                        && !head.competitionId().equals(before.get().competitionId());
    }

    /** The competition of that id. */
    public synchronized Optional<CompetitionChanged> find(CompetitionId competition) {
        return Optional.ofNullable(heads.get(competition));
    }

    /** The competition created last. */
    public synchronized Optional<CompetitionChanged> current() {
        return heads.values().stream().max(BY_AGE);
    }

    /** All competitions, latest first. */
    public synchronized List<CompetitionChanged> all() {
        return heads.values().stream().sorted(BY_AGE.reversed()).toList();
    }
}
