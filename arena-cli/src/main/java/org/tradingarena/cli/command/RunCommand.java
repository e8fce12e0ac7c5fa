package org.tradingarena.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.SeatSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one competition to its end and exports what it left. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Run one competition to its end; writes result.json and leaderboard.csv.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final int TEST_ROUNDS = 5;
    private static final int INTERRUPTED = 130;

    @Option(names = "--test", description = "5 rounds at full speed with the seats that need no key")
    boolean test;

    @Mixin
    CompetitionOptions competition = new CompetitionOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "where the files go (default .arena/results/ID)")
    @Nullable
    Path out;

    @Mixin
    VenueOptions venue = new VenueOptions();

    @Mixin
    PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        ObjectNode request = test ? testRequest(workspace.config()) : competition.request();
        venue.check(StackFile.read(workspace.home()));
        if (!request.has("speed") && !competition.live) {
            request.put("speed", "max");
        }
        try (Session session =
                Session.runningOrOwn(workspace, () -> venue.in(workspace.settings(ports.ports())), terminal)) {
            CompetitionSummary created = session.portfolio().create(request);
            terminal.line("Competition " + created.id() + ": " + created.rounds() + " rounds, " + created.market());
            LiveStart.of(session.portfolio(), created.id()).ifPresent(terminal::line);
            terminal.lines(competition.notes(workspace.config()));
            CompetitionSummary over = new Watch(session, terminal).untilOver(created.id());
            if (session.stopping()) {
                return INTERRUPTED;
            }
            if (!over.finished()) {
                terminal.line("arena: the competition did not finish: it is " + over.status() + " at round "
                        + over.round() + " of " + over.rounds());
                return 1;
            }
            Path folder = out != null
                    ? out
                    : workspace.home().folder().resolve("results").resolve(over.id());
            Export.write(folder, session.portfolio().get("/api/competitions/" + over.id() + "/result"));
            if (!terminal.live()) {
                terminal.lines(Watch.result(session.portfolio(), over));
            }
            terminal.line("Written: " + folder.resolve("result.json") + ", " + folder.resolve("leaderboard.csv"));
            return 0;
        }
    }

    private ObjectNode testRequest(ArenaConfig config) {
        if (competition.rounds == null && competition.durationMinutes == null) {
            competition.rounds = TEST_ROUNDS;
        }
        ObjectNode request = competition.request();
        if (!request.has("seats")) {
            ArrayNode seats = request.putArray("seats");
            keyless(config, competition.templateName(config)).forEach(seats::add);
        }
        return request;
    }

    private static List<String> keyless(ArenaConfig config, String template) {
        return config.template(template).seats().stream()
                .filter(seat -> needsNoKey(config, seat))
                .map(seat -> seat.seatId().toString())
                .toList();
    }

    private static boolean needsNoKey(ArenaConfig config, SeatSpec seat) {
        String provider = seat.decider().provider();
        return provider == null || config.provider(provider).keyEnv() == null;
    }
}
