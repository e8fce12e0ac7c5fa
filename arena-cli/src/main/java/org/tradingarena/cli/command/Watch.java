package org.tradingarena.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.client.CompetitionSummary;
import org.tradingarena.cli.client.Place;
import org.tradingarena.cli.client.Unreachable;
import org.tradingarena.cli.terminal.Leaderboard;
import org.tradingarena.cli.terminal.ProgressBar;
import org.tradingarena.cli.terminal.Terminal;

/** Shows one competition until it is over: a live block on a terminal, a line for every tenth elsewhere. */
final class Watch {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration OUTAGE_LIMIT = Duration.ofSeconds(60);
    private static final int TENTHS = 10;

    private final Session session;
    private final Terminal terminal;
    private int toldTenth = -1;
    private String toldStatus = "";

    Watch(Session session, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
    }

    /** Watches until the competition is finished or stopped; the last known summary when the session is interrupted. */
    CompetitionSummary untilOver(String id) {
        long outageSince = System.nanoTime();
        CompetitionSummary last = session.portfolio().competition(id);
        while (!session.stopping()) {
            try {
                last = session.portfolio().competition(id);
                show(last, session.portfolio().standings(id));
                if (!last.unfinished()) {
                    break;
                }
                outageSince = System.nanoTime();
            } catch (Unreachable restarting) {
                if (System.nanoTime() - outageSince > OUTAGE_LIMIT.toNanos()) {
                    throw restarting;
                }
            }
            pause(STEP);
        }
        terminal.keepBlock();
        return last;
    }

    /** Waits a little; returns at once when the thread is interrupted. */
    static void pause(Duration time) {
        try {
            boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(CompetitionSummary competition, List<Place> places) {
        String bar = ProgressBar.render(competition.round(), competition.rounds()) + state(competition);
        if (terminal.live()) {
            List<String> block = new ArrayList<>(List.of(bar));
            block.addAll(Leaderboard.lines(places));
            terminal.block(block);
            return;
        }
        int tenth = competition.rounds() == 0 ? 0 : TENTHS * competition.round() / competition.rounds();
        if (tenth != toldTenth || !competition.status().equals(toldStatus)) {
            terminal.line(bar + leader(places));
            toldTenth = tenth;
            toldStatus = competition.status();
        }
    }

    private static String state(CompetitionSummary competition) {
        return competition.status().equals("RUNNING")
                ? ""
                : "  " + competition.status().toLowerCase(java.util.Locale.ROOT);
    }

    private static String leader(List<Place> places) {
        return places.isEmpty()
                ? ""
                : "  first: " + places.getFirst().name() + " "
                        + places.getFirst().equity().toPlainString();
    }

    /** The final table. */
    static List<String> result(ArenaClient client, CompetitionSummary competition) {
        return Leaderboard.lines(client.standings(competition.id()));
    }
}
