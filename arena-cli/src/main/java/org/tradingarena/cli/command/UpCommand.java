package org.tradingarena.cli.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.client.Unreachable;
import org.tradingarena.cli.stack.OpenCompetitions;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.cli.stack.Ports;
import org.tradingarena.cli.stack.StackFile;
import org.tradingarena.cli.terminal.Table;
import org.tradingarena.cli.terminal.Terminal;
import org.tradingarena.schema.config.ArenaConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the whole arena, its first competition, and stays until it is told to end. */
@Command(
        name = "up",
        sortOptions = false,
        description = "Start Kafka, PostgreSQL, the services and a competition; Ctrl+C stops them.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    private static final Duration IDLE_STEP = Duration.ofSeconds(1);

    @Option(names = "--fresh", description = "forget every earlier competition first")
    boolean fresh;

    @Option(names = "--no-competition", description = "start the stack only")
    boolean noCompetition;

    @Mixin
    CompetitionOptions competition = new CompetitionOptions();

    @Mixin
    CassetteOptions cassettes = new CassetteOptions();

    @Mixin
    VenueOptions venue = new VenueOptions();

    @Mixin
    PortOptions ports = new PortOptions();

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        Terminal terminal = Terminal.standard();
        competition.request();
        CassetteOptions.Chosen cassette = cassettes.chosen(System.getenv());
        StackFile.read(workspace.home()).ifPresent(stack -> {
            throw new Refusal("an arena runs already (pid " + stack.pid() + ", page "
                    + page(workspace, stack.port(Part.GATEWAY)) + "); end it with ./arena down");
        });
        Ports chosen = ports.ports();
        try (Session session = Session.own(
                venue.in(cassette.in(workspace.settings(chosen))),
                fresh,
                kafka -> cassette.checkNothingOpen(() -> OpenCompetitions.on(kafka)),
                terminal)) {
            terminal.lines(addresses(workspace, chosen, cassette, venue.simulated));
            if (!noCompetition) {
                begin(session, terminal, workspace.config());
            }
            watch(session, terminal);
            return 0;
        }
    }

    private void begin(Session session, Terminal terminal, ArenaConfig config) {
        Optional<CompetitionSummary> open = session.portfolio().competitions(null).stream()
                .filter(CompetitionSummary::unfinished)
                .findFirst();
        if (open.isEmpty()) {
            CompetitionSummary created = session.portfolio().create(competition.request());
            terminal.line("Competition " + created.id() + ": " + created.rounds() + " rounds, " + created.market());
            LiveStart.of(session.portfolio(), created.id()).ifPresent(terminal::line);
            terminal.lines(competition.notes(config));
            return;
        }
        CompetitionSummary old = open.get();
        terminal.line("Resuming competition " + old.id() + " at round " + old.round() + " of " + old.rounds() + ", "
                + old.market() + (competition.any() ? "; the options wait for ./arena run or --fresh" : ""));
        if (old.status().equals("CREATED")) {
            session.portfolio().command(old.id(), "start");
        } else if (old.status().equals("PAUSED")) {
            terminal.line("It is paused; ./arena resume goes on.");
        }
    }

    private void watch(Session session, Terminal terminal) {
        while (!session.stopping()) {
            try {
                Optional<CompetitionSummary> next = session.portfolio().competitions(null).stream()
                        .filter(CompetitionSummary::unfinished)
                        .findFirst();
                if (next.isPresent()) {
                    show(session, terminal, next.get());
                }
            } catch (Unreachable restarting) {
                if (session.stopping()) {
                    return;
                }
            }
            Watch.pause(IDLE_STEP);
        }
    }

    private static void show(Session session, Terminal terminal, CompetitionSummary competition) {
        CompetitionSummary over = new Watch(session, terminal).untilOver(competition.id());
        if (session.stopping()) {
            return;
        }
        if (!terminal.live()) {
            terminal.lines(Watch.result(session.portfolio(), over));
        }
        terminal.line("Competition " + over.id() + " is over (" + over.status()
                + "). The arena keeps running: start another on the page or with ./arena run; Ctrl+C ends it.");
    }

    private static List<String> addresses(
            Workspace workspace, Ports ports, CassetteOptions.Chosen cassette, boolean simulatedVenue) {
        Table table = new Table("what", "address");
        table.row("page", page(workspace, ports.of(Part.GATEWAY)));
        for (Part part : Part.services()) {
            table.row(part.title(), "http://127.0.0.1:" + ports.of(part));
        }
        table.row("Kafka", "127.0.0.1:" + ports.of(Part.KAFKA));
        table.row("PostgreSQL", "127.0.0.1:" + ports.of(Part.POSTGRES) + "/arena");
        if (simulatedVenue) {
            table.row("Binance", "SIMULATED, http://127.0.0.1:" + ports.of(Part.VENUE) + ": no real prices");
        }
        cassette.tell(table);
        return table.lines();
    }

    /** The page's address with the control token behind the hash, which browsers never send anywhere. */
    private static String page(Workspace workspace, int port) {
        return "http://127.0.0.1:" + port + "/#token=" + workspace.home().token();
    }
}
