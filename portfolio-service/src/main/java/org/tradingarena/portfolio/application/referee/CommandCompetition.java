package org.tradingarena.portfolio.application.referee;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Gives a competition a command, or says why it cannot be given where the competition stands. */
@Singleton
public class CommandCompetition {

    private final Lanes lanes;
    private final Clock clock;

    CommandCompetition(Lanes lanes, Clock clock) {
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * Places the command after the last frame, with its key in the same transaction; a repeated request changes nothing.
     * Throws {@link RequestRefused} of kind CONFLICT when the command is not possible or the key is another request's.
     */
    public void give(CompetitionId id, Command command, @Nullable RequestKey key, @Nullable String traceparent) {
        Origin origin = new Origin(clock.instant(), traceparent);
        lanes.within(id, lane -> {
            boolean repeated = key != null && !lane.claim(key);
            if (!repeated && !lane.command(command, origin)) {
                throw refusal(id, command, lane.status());
            }
            return repeated;
        });
    }

    /** Starts a competition whose time has come; false when somebody was faster or it was scheduled anew. */
    public boolean startIfDue(CompetitionId id, String name) {
        Origin origin = new Origin(clock.instant(), null);
        return lanes.within(
                id, lane -> lane.isDue(origin.writtenAt()) && lane.command(new Command.Start(name), origin));
    }

    private static RequestRefused refusal(CompetitionId id, Command command, CompetitionStatus status) {
        boolean running = command instanceof Command.Start && status == CompetitionStatus.RUNNING;
        String verb = CommandGiven.of(command).command();
        return new RequestRefused(
                Kind.CONFLICT,
                running ? "COMPETITION_ALREADY_RUNNING" : "COMMAND_NOT_ALLOWED",
                null,
                running
                        ? "competition '" + id + "' is running already"
                        : verb + " is not possible: competition '" + id + "' is " + status,
                allowedIn(status));
    }

    private static List<String> allowedIn(CompetitionStatus status) {
        return switch (status) {
            case CREATED -> List.of("start", "stop");
            case RUNNING -> List.of("pause", "stop");
            case PAUSED -> List.of("resume", "stop");
            case STOPPED, FINISHED -> List.of();
        };
    }
}
