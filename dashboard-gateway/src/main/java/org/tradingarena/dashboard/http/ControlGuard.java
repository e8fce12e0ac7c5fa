package org.tradingarena.dashboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Reading is open; every call that changes something comes from the gateway's own page and carries the token. */
@ApplicationScoped
public class ControlGuard {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;

    public ControlGuard(@ConfigProperty(name = "arena.token") Optional<String> token) {
        this.token = token.filter(text -> !text.isBlank());
    }

    /** Lets a request go on by returning null. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response judge(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return null;
        }
        if (!OriginRule.permits(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST))) {
            return Problem.of(
                            403,
                            "ORIGIN_FOREIGN",
                            "Not from here",
                            "Control calls come from the arena's own page only.")
                    .response();
        }
        if (token.isEmpty()) {
            return Problem.of(
                            403,
                            "TOKEN_NOT_CONFIGURED",
                            "Control is off",
                            "The gateway was started without ARENA_TOKEN, so nothing can be started or stopped through it.")
                    .response();
        }
        return carriesToken(request.getHeaderString(HttpHeaders.AUTHORIZATION)) ? null : unauthorized();
    }

    /** Compares in constant time, so that the time of a refusal tells nothing about the token. */
    private boolean carriesToken(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static Response unauthorized() {
        Response problem = Problem.of(
                        401,
                        "TOKEN_WRONG",
                        "Token needed",
                        "Starting, pausing and stopping need the control token that `arena up` printed.")
                .response();
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
