package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Command;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.CreateCompetition;
import org.tradingarena.portfolio.application.referee.CommandCompetition;
import org.tradingarena.portfolio.application.schedule.Timetable;
import org.tradingarena.portfolio.reading.Books;
import org.tradingarena.portfolio.reading.CompetitionView;
import org.tradingarena.schema.event.competition.CompetitionStatus;
import org.tradingarena.schema.event.competition.MarketSource;
import org.tradingarena.schema.types.CompetitionId;

/** Calls that change something: they need the token, and may be repeated with the same Idempotency-Key. */
@Path("/api/competitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "control")
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "the content of ARENA_TOKEN")
@SecurityRequirement(name = "token")
public class ControlResource {

    private final ControlToken token;
    private final CreateCompetition createCompetition;
    private final CommandCompetition commandCompetition;
    private final Timetable timetable;
    private final Books books;
    private final Clock clock;

    ControlResource(
            ControlToken token,
            CreateCompetition createCompetition,
            CommandCompetition commandCompetition,
            Timetable timetable,
            Books books,
            Clock clock) {
        this.token = token;
        this.createCompetition = createCompetition;
        this.commandCompetition = commandCompetition;
        this.timetable = timetable;
        this.books = books;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Creates a competition from a template and starts it: at once, at startAt, or later by command "
                    + "when start is false")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompetitionBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "the competition",
            content = @Content(schema = @Schema(implementation = CompetitionView.class)))
    public Response create(@BeanParam ControlCall call, byte @Nullable [] body) {
        token.check(call.authorization);
        CreateRequest request = CreateRequest.read(body);
        CompetitionId id = createCompetition.create(request.competition(), call.keyOf("create", body));
        CompetitionView view = books.competition(id.value());
        if (request.start() && view.status() == CompetitionStatus.CREATED) {
            commandCompetition.give(id, new Command.Start(view.name()), null, call.traceparent);
            view = books.competition(id.value());
        }
        return Response.created(URI.create("/api/competitions/" + id))
                .entity(view)
                .build();
    }

    @POST
    @Path("/{id}/schedule")
    @Operation(summary = "Sets the time at which a competition starts by itself, or with null takes it back")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples = "{\"startAt\": \"2026-12-01T08:00:00Z\"}")))
    public CompetitionView schedule(@PathParam("id") String id, @BeanParam ControlCall call, byte @Nullable [] body) {
        token.check(call.authorization);
        CompetitionView view = books.competition(id);
        if (view.spec().market().source() == MarketSource.LIVE) {
            throw new RequestRefused(
                    RequestRefused.Kind.CONFLICT,
                    "LIVE_START_FROZEN",
                    "startAt",
                    "the start of a live competition is frozen at "
                            + view.spec().market().start() + "; stop it and create another",
                    List.of());
        }
        CompetitionId competition = new CompetitionId(view.id());
        timetable.set(competition, ScheduleRequest.read(body), clock.instant(), call.keyOf(id + "/schedule", body));
        return books.competition(id);
    }

    @POST
    @Path("/{id}/start")
    @Operation(summary = "Starts a competition that was created without a start")
    public CompetitionView start(@PathParam("id") String id, @BeanParam ControlCall call) {
        token.check(call.authorization);
        return give(id, "start", new Command.Start(books.competition(id).name()), call);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "No rounds open until it resumes")
    public CompetitionView pause(@PathParam("id") String id, @BeanParam ControlCall call) {
        return give(id, "pause", new Command.Pause(), call);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Rounds open again")
    public CompetitionView resume(@PathParam("id") String id, @BeanParam ControlCall call) {
        return give(id, "resume", new Command.Resume(), call);
    }

    @POST
    @Path("/{id}/stop")
    @Operation(summary = "Ends a competition before its last round")
    public CompetitionView stop(@PathParam("id") String id, @BeanParam ControlCall call) {
        return give(id, "stop", new Command.Stop("stopped by request"), call);
    }

    private CompetitionView give(String id, String verb, Command command, ControlCall call) {
        token.check(call.authorization);
        CompetitionId competition = new CompetitionId(books.competition(id).id());
        commandCompetition.give(competition, command, call.keyOf(id + "/" + verb, null), call.traceparent);
        return books.competition(id);
    }
}
