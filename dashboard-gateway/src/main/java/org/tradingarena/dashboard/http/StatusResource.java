package org.tradingarena.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.feed.CompetitionStates;
import org.tradingarena.dashboard.feed.Directory;
import org.tradingarena.dashboard.feed.GatewayMetrics;
import org.tradingarena.dashboard.view.CompetitionView;
import org.tradingarena.dashboard.view.MarketClock;
import org.tradingarena.dashboard.view.RoundHash;
import org.tradingarena.dashboard.view.SeatRow;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Where the arena stands, in one answer. */
@Path("/api/status")
public class StatusResource {

    private static final int LISTED = 50;

    private final Directory directory;
    private final CompetitionStates states;
    private final GatewayMetrics metrics;

    public StatusResource(Directory directory, CompetitionStates states, GatewayMetrics metrics) {
        this.directory = directory;
        this.states = states;
        this.metrics = metrics;
    }

    /** One competition in the list. */
    record Entry(CompetitionId competitionId, String name, CompetitionStatus status, Instant createdAt) {}

    /**
     * The answer.
     *
     * @param current the latest competition; null when there is none or its ledger is still being read
     * @param leaderboard of the current competition, best first
     * @param competitions latest first, at most 50
     * @param clients pages connected to this gateway
     */
    record ArenaStatus(
            boolean running,
            boolean paused,
            @Nullable Current current,
            List<SeatRow> leaderboard,
            List<Entry> competitions,
            int clients) {}

    /** The latest competition in short. */
    record Current(
            CompetitionId competitionId,
            String name,
            CompetitionStatus status,
            long sequence,
            MarketClock clock,
            @Nullable RoundHash hash) {}

    /** Tells where the arena stands. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public String status() throws JsonProcessingException {
        return ArenaJson.mapper().writeValueAsString(now());
    }

    private ArenaStatus now() {
        @Nullable CompetitionView view = states.currentView().orElse(null);
        @Nullable
        CompetitionStatus status = directory.current().map(states::status).orElse(null);
        return new ArenaStatus(
                status == CompetitionStatus.RUNNING,
                status == CompetitionStatus.PAUSED,
                view == null ? null : inShort(view),
                view == null
                        ? List.of()
                        : view.seats().stream()
                                .sorted(java.util.Comparator.comparingInt(SeatRow::rank))
                                .toList(),
                directory.all().stream()
                        .limit(LISTED)
                        .map(head ->
                                new Entry(head.competitionId(), head.name(), states.status(head), head.createdAt()))
                        .toList(),
                metrics.clients());
    }

    private static Current inShort(CompetitionView view) {
        return new Current(
                view.competitionId(), view.name(), view.status(), view.sequence(), view.clock(), view.hash());
    }
}
