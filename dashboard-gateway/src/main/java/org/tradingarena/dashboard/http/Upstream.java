package org.tradingarena.dashboard.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a request to another service and its answer back, problems included, byte for byte. */
@ApplicationScoped
public class Upstream {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final List<String> ANSWERED = List.of("Content-Type", "Content-Disposition", "Location", "ETag");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** What travels along with a request besides its body; null where the caller gave none. */
    record Extras(@Nullable String authorization, @Nullable String idempotencyKey) {

        static final Extras NONE = new Extras(null, null);
    }

    /** Reads from a service. */
    Response get(URI service, String path) {
        return send(service, HttpRequest.newBuilder(service.resolve(path)).GET(), Extras.NONE);
    }

    /** Sends a command to a service. */
    Response post(URI service, String path, byte[] body, Extras extras) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header(HttpHeaders.CONTENT_TYPE, "application/json");
        return send(service, request, extras);
    }

    private Response send(URI service, HttpRequest.Builder request, Extras extras) {
        request.timeout(ANSWER_TIMEOUT).header(HttpHeaders.ACCEPT, "application/json, " + Problem.MEDIA_TYPE);
        SpanContext trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            request.header(
                    "traceparent",
                    "00-" + trace.getTraceId() + "-" + trace.getSpanId() + "-"
                            + trace.getTraceFlags().asHex());
        }
        if (extras.authorization() != null) {
            request.header(HttpHeaders.AUTHORIZATION, extras.authorization());
        }
        if (extras.idempotencyKey() != null) {
            request.header("Idempotency-Key", extras.idempotencyKey());
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Response.ResponseBuilder response =
                    Response.status(answer.statusCode()).entity(answer.body());
            for (String name : ANSWERED) {
                answer.headers().firstValue(name).ifPresent(value -> response.header(name, value));
            }
            return response.build();
        } catch (IOException unreachable) {
            return unavailable(service);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unavailable(service);
        }
    }

    private static Response unavailable(URI service) {
        return Problem.of(
                        503,
                        "SERVICE_UNAVAILABLE",
                        "Service does not answer",
                        "The service at " + service.getAuthority()
                                + " does not answer. It may be starting; try again in a moment.")
                .response();
    }
}
