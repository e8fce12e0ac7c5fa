package org.tradingarena.portfolio.application.referee;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;
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

    /** Places the command after the last frame and commits; throws {@link RequestRefused} of kind CONFLICT. */
    public void give(CompetitionId id, Command command, @Nullable String traceparent) {
        Origin origin = new Origin(clock.instant(), traceparent);
        Optional<CompetitionStatus> refusedIn =
                lanes.within(id, lane -> lane.command(command, origin) ? Optional.empty() : Optional.of(lane.status()));
        refusedIn.ifPresent(status -> {
            throw refusal(id, command, status);
        });
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
