package org.tradingarena.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tradingarena.dashboard.feed.CompetitionStates;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** The control calls of the first arena, which knew one competition at a time: here it is the latest. */
@Path("/api")
@RunOnVirtualThread
public class ControlResource {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String COMPETITIONS = "/api/competitions";

    private final CompetitionStates states;
    private final AcceptedKeys accepted;
    private final Upstream upstream;
    private final URI portfolio;

    public ControlResource(
            CompetitionStates states,
            AcceptedKeys accepted,
            Upstream upstream,
            @ConfigProperty(name = "arena.portfolio.url") URI portfolio) {
        this.states = states;
        this.accepted = accepted;
        this.upstream = upstream;
        this.portfolio = portfolio;
    }

    /** Creates and starts a competition; refused while another one runs, unless its key says that it is the same call. */
    @POST
    @Path("/start")
    public Response start(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            byte @Nullable [] body) {
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        Optional<CompetitionId> running = states.active();
        if (running.isPresent() && !accepted.contains(key)) {
            return alreadyRunning(running.get());
        }
        Response answer = upstream.post(
                portfolio,
                COMPETITIONS,
                body == null || body.length == 0 ? NOTHING : body,
                new Upstream.Extras(authorization, key));
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            accepted.add(key);
        }
        return answer;
    }

    /** Stops the competition named in the body, or the latest one. */
    @POST
    @Path("/stop")
    public Response stop(@HeaderParam("Authorization") @Nullable String authorization, byte @Nullable [] body) {
        return command(authorization, body, status -> "stop");
    }

    /** Pauses the competition named in the body, or the latest one; resumes it when it is paused. */
    @POST
    @Path("/pause")
    public Response pause(@HeaderParam("Authorization") @Nullable String authorization, byte @Nullable [] body) {
        return command(authorization, body, status -> status == CompetitionStatus.PAUSED ? "resume" : "pause");
    }

    private Response command(
            @Nullable String authorization, byte @Nullable [] body, Function<CompetitionStatus, String> verb) {
        Optional<CompetitionId> target;
        try {
            target = named(body).or(states::active);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Problem.ofField(
                            400,
                            "REQUEST_UNREADABLE",
                            "Request not understood",
                            "The body is an object with an optional competitionId.",
                            "competitionId",
                            List.of())
                    .response();
        }
        if (target.isEmpty()) {
            return Problem.of(
                            409,
                            "COMPETITION_NOT_RUNNING",
                            "Nothing is running",
                            "No competition is running or paused.")
                    .response();
        }
        CompetitionId competition = target.get();
        return states.status(competition)
                .map(status -> upstream.post(
                        portfolio,
                        COMPETITIONS + "/" + competition + "/" + verb.apply(status),
                        NOTHING,
                        new Upstream.Extras(authorization, UUID.randomUUID().toString())))
                .orElseGet(() -> Problem.of(
                                404,
                                "COMPETITION_UNKNOWN",
                                "No such competition",
                                "There is no competition " + competition + ".")
                        .response());
    }

    private static Optional<CompetitionId> named(byte @Nullable [] body) throws IOException {
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        JsonNode name = ArenaJson.mapper().readTree(body).path("competitionId");
        return name.isTextual() ? Optional.of(new CompetitionId(name.textValue())) : Optional.empty();
    }

    private static Response alreadyRunning(CompetitionId running) {
        return Problem.of(
                        409,
                        "COMPETITION_ALREADY_RUNNING",
                        "Already running",
                        "Competition " + running
                                + " is running. Stop it first, or create a second one with POST /api/competitions.")
                .response();
    }
}
