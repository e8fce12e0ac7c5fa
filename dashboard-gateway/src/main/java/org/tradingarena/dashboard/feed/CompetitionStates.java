package org.tradingarena.dashboard.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.view.CompetitionView;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Where competitions stand, by the freshest word there is: the ledger's where a room follows it, else the directory's. */
@ApplicationScoped
public class CompetitionStates {

    private final Directory directory;
    private final Rooms rooms;

    public CompetitionStates(Directory directory, Rooms rooms) {
        this.directory = directory;
        this.rooms = rooms;
    }

    /** The latest competition that is running or paused. */
    public Optional<CompetitionId> active() {
        return directory.all().stream()
                .filter(head -> isActive(status(head)))
                .map(CompetitionChanged::competitionId)
                .findFirst();
    }

    /** Where a competition stands; empty when there is none of that id. */
    public Optional<CompetitionStatus> status(CompetitionId competition) {
        return directory.find(competition).map(this::status);
    }

    /** Where the competition of this head stands. */
    public CompetitionStatus status(CompetitionChanged head) {
        if (isOver(head.status())) {
            return head.status();
        }
        @Nullable CompetitionStatus heard = rooms.statusIfOpen(head.competitionId());
        return heard == null || heard == CompetitionStatus.CREATED ? head.status() : heard;
    }

    /** The view of the latest competition; empty when there is none or its ledger is still being read. */
    public Optional<CompetitionView> currentView() {
        return directory
                .current()
                .flatMap(head -> rooms.room(head.competitionId()))
                .flatMap(room -> Optional.ofNullable(room.view()));
    }

    private static boolean isActive(CompetitionStatus status) {
        return status == CompetitionStatus.RUNNING || status == CompetitionStatus.PAUSED;
    }

    private static boolean isOver(CompetitionStatus status) {
        return status == CompetitionStatus.STOPPED || status == CompetitionStatus.FINISHED;
    }
}
