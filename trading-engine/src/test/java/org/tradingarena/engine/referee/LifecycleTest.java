package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.engine.books.InvariantViolated;
import org.tradingarena.schema.event.competition.CompetitionStatus;

/** The whole table: every state against every command. */
class LifecycleTest {
    private static final Map<String, Command> COMMANDS = Map.of(
            "start", new Command.Start("x"),
            "pause", new Command.Pause(),
            "resume", new Command.Resume(),
            "stop", new Command.Stop("x"));

    @ParameterizedTest
    @CsvSource({
        "CREATED,  start,  RUNNING",
        "CREATED,  pause,  -",
        "CREATED,  resume, -",
        "CREATED,  stop,   STOPPED",
        "RUNNING,  start,  -",
        "RUNNING,  pause,  PAUSED",
        "RUNNING,  resume, -",
        "RUNNING,  stop,   STOPPED",
        "PAUSED,   start,  -",
        "PAUSED,   pause,  -",
        "PAUSED,   resume, RUNNING",
        "PAUSED,   stop,   STOPPED",
        "STOPPED,  start,  -",
        "STOPPED,  pause,  -",
        "STOPPED,  resume, -",
        "STOPPED,  stop,   -",
        "FINISHED, start,  -",
        "FINISHED, pause,  -",
        "FINISHED, resume, -",
        "FINISHED, stop,   -"
    })
    void shouldAllowExactlyTheseCommands(CompetitionStatus from, String command, String to) {
        Lifecycle next = Lifecycle.of(from).on(COMMANDS.getOrDefault(command, new Command.Pause()));

        assertThat(next == null ? "-" : next.status().name()).isEqualTo(to);
    }

    @Test
    void shouldFinishOnlyWhatWasStarted() {
        assertThat(List.of(
                        Lifecycle.of(CompetitionStatus.RUNNING).finished().status(),
                        Lifecycle.of(CompetitionStatus.PAUSED).finished().status()))
                .containsOnly(CompetitionStatus.FINISHED);
        assertThatThrownBy(() -> Lifecycle.of(CompetitionStatus.CREATED).finished())
                .isInstanceOf(InvariantViolated.class);
        assertThatThrownBy(() -> Lifecycle.of(CompetitionStatus.STOPPED).finished())
                .isInstanceOf(InvariantViolated.class);
    }

    @Test
    void shouldRefuseACommandOutOfPlaceWithItsNumbers() {
        ScriptedCompetition story = ScriptedCompetition.started(SpecFixture.aSpec());

        assertThat(story.fold().allows(new Command.Start("again"))).isFalse();
        assertThatThrownBy(() -> story.command(new Command.Start("again")))
                .isInstanceOf(InvariantViolated.class)
                .hasMessageStartingWith("COMMAND_NOT_ALLOWED: status=RUNNING");
    }
}
