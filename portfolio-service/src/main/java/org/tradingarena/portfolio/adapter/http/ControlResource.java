package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.application.creation.CompetitionRegister;
import org.tradingarena.portfolio.application.creation.CompetitionRegister.RequestKey;
import org.tradingarena.portfolio.application.creation.CreateCompetition;
import org.tradingarena.portfolio.application.referee.CommandCompetition;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.CompetitionView;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.types.CompetitionId;

/** Calls that change something: they need the token, and may be repeated with the same Idempotency-Key. */
@Path("/api/competitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "control")
public class ControlResource {

    private final ControlToken token;
    private final CreateCompetition createCompetition;
    private final CommandCompetition commandCompetition;
    private final CompetitionRegister register;
    private final Books books;
    private final Clock clock;

    ControlResource(
            ControlToken token,
            CreateCompetition createCompetition,
            CommandCompetition commandCompetition,
            CompetitionRegister register,
            Books books,
            Clock clock) {
        this.token = token;
        this.createCompetition = createCompetition;
        this.commandCompetition = commandCompetition;
        this.register = register;
        this.books = books;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Creates a competition from a template and starts it, unless start is false")
    public Response create(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent,
            byte @Nullable [] body) {
        token.check(authorization);
        CreateRequest request = CreateRequest.read(body);
        CompetitionId id = createCompetition.create(request.competition(), key(key, "create", body));
        CompetitionView view = books.competition(id.value());
        if (request.start() && view.status() == CompetitionStatus.CREATED) {
            commandCompetition.give(id, new Command.Start(view.name()), traceparent);
            view = books.competition(id.value());
        }
        return Response.created(URI.create("/api/competitions/" + id))
                .entity(view)
                .build();
    }

    @POST
    @Path("/{id}/start")
    @Operation(summary = "Starts a competition that was created without a start")
    public CompetitionView start(
            @PathParam("id") String id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        token.check(authorization);
        String name = books.competition(id).name();
        return give(id, new Command.Start(name), key(key, id + "/start", null), traceparent);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "No rounds open until it resumes")
    public CompetitionView pause(
            @PathParam("id") String id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        token.check(authorization);
        return give(id, new Command.Pause(), key(key, id + "/pause", null), traceparent);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Rounds open again")
    public CompetitionView resume(
            @PathParam("id") String id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        token.check(authorization);
        return give(id, new Command.Resume(), key(key, id + "/resume", null), traceparent);
    }

    @POST
    @Path("/{id}/stop")
    @Operation(summary = "Ends a competition before its last round")
    public CompetitionView stop(
            @PathParam("id") String id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        token.check(authorization);
        return give(id, new Command.Stop("stopped by request"), key(key, id + "/stop", null), traceparent);
    }

    private CompetitionView give(String id, Command command, @Nullable RequestKey key, @Nullable String traceparent) {
        CompetitionView before = books.competition(id);
        if (key != null && register.find(key) != null) {
            return before;
        }
        CompetitionId competition = new CompetitionId(before.id());
        commandCompetition.give(competition, command, traceparent);
        if (key != null) {
            register.note(competition, clock.instant(), key);
        }
        return books.competition(id);
    }

    private static @Nullable RequestKey key(@Nullable String key, String call, byte @Nullable [] body) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > 200) {
            throw new RequestRefused(
                    Kind.INVALID,
                    "FIELD_INVALID",
                    "Idempotency-Key",
                    "the key is too long",
                    List.of("1 to 200 characters"));
        }
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return new RequestKey(key, Canonical.sha256((call + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
